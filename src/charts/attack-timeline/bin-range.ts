/** The bins of a timeline by position: months or years, counted from 0. */
export class BinRange {
  readonly #firstYear: number;
  readonly #perYear: 1 | 12;
  /** How many bins the axis has. */
  readonly size: number;

  /** @param years first and last calendar year, both included. */
  constructor([first, last]: readonly [number, number], step: 'month' | 'year') {
    this.#firstYear = first;
    this.#perYear = step === 'year' ? 1 : 12;
    this.size = (last - first + 1) * this.#perYear;
  }

  /** Reduced ISO date of a bin. */
  date(position: number): string {
    const year = String(this.#firstYear + Math.floor(position / this.#perYear));
    return this.#perYear === 1 ? year : `${year}-${String((position % 12) + 1).padStart(2, '0')}`;
  }

  /** The bin at a share of the axis, from 0 to 1; beyond the ends, the first or last. */
  at(share: number): number {
    return this.#clamp(Math.floor(share * this.size));
  }

  /** First and last bin of a range of reduced ISO dates; open ends reach to the ends of the axis. */
  positions([from, to]: readonly [string | null, string | null]): readonly [first: number, last: number] {
    const first = from === null ? 0 : this.#position(from, 'start');
    const last = to === null ? this.size - 1 : this.#position(to, 'end');
    return [Math.min(first, last), Math.max(first, last)];
  }

  /** Dates of a range of bins; an end that is the axis's own stays open. */
  range(first: number, last: number): { readonly from: string | null; readonly to: string | null } {
    const start = this.#clamp(first);
    const end = this.#clamp(last);
    return {
      from: start === 0 ? null : this.date(start),
      to: end === this.size - 1 ? null : this.date(end),
    };
  }

  #position(date: string, end: 'start' | 'end'): number {
    const years = Number(date.slice(0, 4)) - this.#firstYear;
    if (this.#perYear === 1) return this.#clamp(years);
    const month = date.length > 4 ? Number(date.slice(5, 7)) - 1 : end === 'start' ? 0 : 11;
    return this.#clamp(years * 12 + month);
  }

  #clamp(position: number): number {
    return Math.min(this.size - 1, Math.max(0, position));
  }
}
