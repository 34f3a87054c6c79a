import { partsOf } from "../curate/told-apart.js";

/** The work in progress: an article, what was read of it, and what a curator makes of that. It outlives a reload. */

const STORED = "desk.work";

/** A tab asks whether another one has the work open. */
const ASKED = "desk.asked";

/** A tab answers the one that asked. */
const HERE = "desk.here";

/** The tab that the work was taken to. */
const TAKEN = "desk.taken";

/** How long a pause, in milliseconds, comes before work is stored. */
const PAUSE = 250;

const tab = `${Date.now()}-${Math.random()}`;

/** What a source is to others: to one, or to several. */
export const RELATIONS = ["partOf", "copyOf", "translationOf", "replaces", "retracts"];

/** What of a source is proposed anew with each reading. */
const PROPOSED = ["publisherCode", ...RELATIONS];

/** What is known of a source before anything is said of it. */
export function freshSource() {
	return { publisher: "", title: "", url: "", published: "", language: "", place: "", id: "", excerpt: false, ...proposedIn({}) };
}

/** What a source of the API says of that, as the fields of a form have it. */
export function proposedIn(source) {
	return Object.fromEntries(PROPOSED.map((name) => [name, [source[name] ?? []].flat().join(" ")]));
}

function fresh() {
	return {
		text: "",
		source: freshSource(),
		// What of the source the curator has typed, which nothing that is read replaces.
		typed: [],
		reading: null,
		cards: [],
		gists: {},
		found: { indicators: [], units: [], places: [], categories: [] },
		// What the catalogue lacks and the curator has said yes or no to, by its key.
		decided: [],
		// The period that the curator has given the whole article.
		period: null,
		recorded: null,
		result: null,
	};
}

/** What is being worked on, as plain values that can be stored. */
export const work = fresh();

let isElsewhere = false;

let timer = null;

const listeners = [];

/** Calls a listener whenever the work has changed. */
export function onWork(listener) {
	listeners.push(listener);
}

/** Says that the work has changed. */
export function changed() {
	clearTimeout(timer);
	timer = setTimeout(store, PAUSE);
	listeners.forEach((listener) => listener());
}

/**
 * Takes up the work that was stored, and stores what becomes of it.
 * @param elsewhere is called when another tab has the work
 * @param full is called with whether the work can be stored
 */
export function takeUpWork({ elsewhere, full }) {
	const leave = () => {
		isElsewhere = true;
		elsewhere();
	};
	fullness = full;
	window.addEventListener("storage", ({ key, newValue }) => {
		if (newValue === null || isElsewhere) {
			return;
		}
		if (key === ASKED && work.text !== "") {
			write(HERE, `${newValue} ${Math.random()}`);
		}
		else if (key === TAKEN || key === STORED || (key === HERE && newValue.startsWith(`${tab} `))) {
			leave();
		}
	});
	window.addEventListener("pagehide", () => timer !== null && store());
	try {
		Object.assign(work, JSON.parse(localStorage.getItem(STORED) ?? "{}"));
		// What was stored before sources and figures had these parts says nothing of them.
		work.source = { ...freshSource(), ...work.source };
		work.found = { ...fresh().found, ...work.found };
		work.cards.filter(({ figure }) => figure).forEach((card) => (card.figure = { ...partsOf(null), ...card.figure }));
	}
	catch {
		// What cannot be read is no work.
	}
	write(ASKED, tab);
}

let fullness = () => {};

/** Takes the work from the tab that has it. */
export function takeWorkHere() {
	write(TAKEN, tab);
	isElsewhere = true;
	location.reload();
}

/** Has nothing of the last article said of the next one. */
export function startNext() {
	Object.assign(work, { source: freshSource(), typed: [], gists: {}, decided: [], period: null, recorded: null, result: null });
}

/** Throws the work away. */
export function startAnew() {
	Object.assign(work, fresh());
	store();
	changed();
}

function store() {
	timer = null;
	if (!isElsewhere) {
		fullness(!write(STORED, JSON.stringify(work)));
	}
}

/** Stores a text; tells whether it could. */
function write(key, text) {
	try {
		localStorage.setItem(key, text);
		return true;
	}
	catch {
		return false;
	}
}
