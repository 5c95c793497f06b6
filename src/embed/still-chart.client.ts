import { tellHeight } from './height.client.ts';

// A chart without a script of its own stays as it was printed; its frame still fits.
document.documentElement.dataset.awake = '';
tellHeight();
