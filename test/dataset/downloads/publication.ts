import type { Publication } from '../../../src/dataset/downloads/download.ts';

export const publication: Publication = { title: 'Test Record', home: 'https://site.example/repo/' };
