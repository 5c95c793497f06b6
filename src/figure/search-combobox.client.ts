import { searchText as text } from '../text/search.ts';
import { loadOnce } from './load-once.client.ts';
import { namedResult, searchFor, type SearchIndex } from './search-index.ts';

/** An option of the open list. */
interface Option {
  readonly group: string;
  readonly label: string;
  readonly note: string;
  readonly address: string;
}

/**
 * The search in the header: a combobox with a list of links, as the ARIA Authoring Practices describe it. The focus
 * stays in the field; arrow keys move through the list, Escape closes and then empties. Enter follows the marked option;
 * with none marked, the one that was typed in full, and otherwise all records with those words.
 */
export class SearchCombobox {
  readonly #host: HTMLElement;
  readonly #load: () => Promise<SearchIndex>;
  #options: readonly Option[] = [];
  /** Where Enter leads while no option is marked. */
  #unmarked: Option | undefined;
  #active = -1;

  /** @param host holds the field, the list and the status, and says where the index and the site's root are. */
  constructor(host: HTMLElement) {
    this.#host = host;
    this.#load = loadOnce(host.dataset.index ?? '');
    const field = this.#field;
    field?.addEventListener('focus', () => void this.#load());
    field?.addEventListener('input', () => void this.#search());
    field?.addEventListener('keydown', (event) => {
      this.#key(event);
    });
    // A press on an option must not take the focus from the field before the click follows the link.
    this.#list?.addEventListener('pointerdown', (event) => {
      event.preventDefault();
    });
    host.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && host.contains(relatedTarget))) this.#close();
    });
    void this.#load();
    // The reader may have typed while this code came.
    void this.#search();
  }

  /** Follows the option that is marked or, with none marked, the one that was meant. */
  async submit(): Promise<void> {
    const marked = this.#options[this.#active];
    if (marked === undefined) await this.#search();
    this.#follow(marked ?? this.#unmarked);
  }

  get #field(): HTMLInputElement | null {
    return this.#host.querySelector('input');
  }

  get #list(): HTMLElement | null {
    return this.#host.querySelector('[role=listbox]');
  }

  async #search(): Promise<void> {
    const typed = this.#field?.value.trim() ?? '';
    if (typed === '') {
      this.#options = [];
      this.#unmarked = undefined;
      this.#close();
      return;
    }
    const root = this.#host.dataset.root ?? '';
    let found: ReturnType<typeof searchFor> = [];
    let failed = false;
    try {
      found = searchFor(await this.#load(), typed);
    } catch {
      failed = true;
    }
    // The reader typed on while the index came.
    if (typed !== this.#field?.value.trim()) return;
    const all: Option = {
      group: text.groups.all,
      label: text.all(typed),
      note: '',
      address: `${root}/attacks/?q=${encodeURIComponent(typed).replaceAll('%20', '+')}`,
    };
    this.#options = [
      ...found.map(({ kind, label, note, path }) => ({ group: text.groups[kind], label, note, address: root + path })),
      all,
    ];
    const named = namedResult(found);
    this.#unmarked = named === null ? all : this.#options[found.indexOf(named)];
    this.#open(failed ? text.failed : found.length === 0 ? text.none : text.found(found.length));
  }

  #open(message: string): void {
    const list = this.#list;
    if (list === null) return;
    list.replaceChildren();
    let group: HTMLElement | null = null;
    for (const [i, option] of this.#options.entries()) {
      if (group?.dataset.group !== option.group) {
        group = document.createElement('div');
        group.role = 'group';
        group.dataset.group = option.group;
        group.setAttribute('aria-labelledby', `site-search-group-${String(i)}`);
        const title = document.createElement('span');
        title.id = `site-search-group-${String(i)}`;
        title.className = 'search-group';
        title.role = 'presentation';
        title.textContent = option.group;
        group.append(title);
        list.append(group);
      }
      group.append(this.#optionNode(option, i));
    }
    list.hidden = false;
    this.#field?.setAttribute('aria-expanded', 'true');
    this.#activate(-1);
    this.#say(message);
  }

  #optionNode({ label, note, address }: Option, i: number): HTMLAnchorElement {
    const node = document.createElement('a');
    node.role = 'option';
    node.id = `site-search-option-${String(i)}`;
    node.className = 'search-option';
    node.href = address;
    node.tabIndex = -1;
    node.ariaSelected = 'false';
    const name = document.createElement('span');
    name.textContent = label;
    node.append(name);
    if (note !== '') {
      const small = document.createElement('small');
      small.textContent = note;
      node.append(' ', small);
    }
    return node;
  }

  #close(): void {
    const list = this.#list;
    if (list !== null) list.hidden = true;
    this.#field?.setAttribute('aria-expanded', 'false');
    this.#field?.removeAttribute('aria-activedescendant');
    this.#active = -1;
    this.#say('');
  }

  /** @param i position of the option to mark; -1 = none, the reader is in the field. */
  #activate(i: number): void {
    this.#active = i;
    for (const node of this.#host.querySelectorAll('[role=option]')) {
      const isActive = node.id === `site-search-option-${String(i)}`;
      node.ariaSelected = String(isActive);
      if (isActive) node.scrollIntoView({ block: 'nearest' });
    }
    if (i < 0) this.#field?.removeAttribute('aria-activedescendant');
    else this.#field?.setAttribute('aria-activedescendant', `site-search-option-${String(i)}`);
  }

  #key(event: KeyboardEvent): void {
    // Enter that ends the composition of a character is not for us.
    if (event.isComposing) return;
    const field = this.#field;
    const isOpen = this.#list?.hidden === false;
    const places = this.#options.length + 1;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      if (isOpen) this.#activate(((this.#active + 1 + step + places) % places) - 1);
      else void this.#search();
    } else if (event.key === 'Escape' && (isOpen || field?.value !== '')) {
      if (isOpen) this.#close();
      else if (field !== null) field.value = '';
    } else return;
    event.preventDefault();
  }

  #follow(option: Option | undefined): void {
    if (option !== undefined) location.assign(option.address);
  }

  #say(message: string): void {
    const status = this.#host.querySelector('[role=status]');
    if (status !== null && status.textContent !== message) status.textContent = message;
  }
}
