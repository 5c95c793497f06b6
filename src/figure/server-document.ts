import { JSDOM } from 'jsdom';

/** One document for all drawings of a build: making one costs more than any drawing. */
export const { document } = new JSDOM('<!doctype html><body></body>').window;
