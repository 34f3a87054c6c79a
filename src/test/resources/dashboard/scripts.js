/** Tests of the scripts of the pages, on the page of the desk: each says what it returns. */

const modules = ["desk/work", "desk/doubt", "desk/readings", "desk/recorded", "desk/publication", "desk/known", "desk/several", "desk/texts", "desk/card-form", "curate/figure", "curate/figure-form", "curate/periods", "curate/thing-forms", "curate/told-apart", "parts/api", "parts/drawer", "reading/beside", "reading/document", "reading/files", "reading/marked-text", "reading/read-text"];
const all = Object.assign({}, ...(await Promise.all(modules.map((name) => load(`${name}.js`)))));
const {
	work, changed, startAnew, takeUpWork, takeApart, missing, readArticle, isAnotherArticle, takeRecorded, markRecorded,
	correctedBy, otherRecorded, isOfAnotherText, publicationOf, proposedId, placeOf, correct, fieldsOf, bodyOf, cardForm, markFaults, findIndicators, daysOf, labelOf, thingForm, PATHS, isShown, Decimal, json,
	besideText, lookOf, headsOf, readFile, fileProgress, markedText, markedSentence, failureText, whyNotRead,
} = all;

const find = (selector, within = document) => within.querySelector(selector);
const textsOf = (selector, within = document) => [...within.querySelectorAll(selector)].map(({ textContent }) => textContent);
/** Presses a button that has some words. */
const press = (words, within = document) => {
	const button = [...within.querySelectorAll("button")].find(({ textContent }) => textContent.includes(words));
	button.focus();
	button.click();
};
/** Has a field of a form say something, as if somebody typed, chose or ticked it. */
const write = (name, said, within = document) => {
	const input = find(`[data-field="${name}"] :is(input, select, textarea)`, within);
	Object.assign(input, typeof said === "string" ? { value: said } : { checked: said });
	["input", "change"].forEach((event) => input.dispatchEvent(new Event(event, { bubbles: true })));
};
const writeAll = (said, within) => Object.entries(said).forEach(([name, value]) => write(name, value, within));
const focused = () => document.activeElement.closest("[data-field]")?.dataset.field;
/** Waits for what a function returns, once it is there. */
const until = async (get) => {
	for (let tries = 0; tries < 6000; tries += 1) {
		await new Promise((resolve) => setTimeout(resolve, 5));
		const got = get();
		if (got) {
			return got;
		}
	}
	throw new Error(`Never: ${get}`);
};
const untilRead = () => until(() => !find(".reading-bench[aria-busy]"));
/** Gives the desk a file. */
const give = (name, content) => {
	const files = new DataTransfer();
	files.items.add(new File([content], name));
	find("#reading-file").files = files.files;
	find("#reading-file").dispatchEvent(new Event("change"));
};
/** Gives it one that it reads. */
const choose = async (name, content) => {
	const { reading } = work;
	give(name, content);
	await until(() => work.reading !== reading && !find(".reading-bench[aria-busy]"));
};
/** Has requests answered by another function while something runs. */
const answering = async (answer, run) => {
	const { fetch } = globalThis;
	globalThis.fetch = (url, request) => answer(url, () => fetch(url, request), request);
	try {
		return await run();
	}
	finally {
		globalThis.fetch = fetch;
	}
};

/** Has the desk read a text. */
const read = async (text) => {
	work.text = text;
	const lost = await readArticle(() => true, null);
	changed();
	return Object.assign(work.cards.filter(({ kind }) => kind === "figure"), { lost });
};
/** The card of a figure that was read, by its words. */
const card = (printed) => work.cards.find(({ figure }) => figure?.printed === printed);
/** What the page shows of it. */
const elementOf = (printed) => find(`.desk-card[data-card="${card(printed).key}"]`);
/** Has the form of it on the page. */
const unfold = (printed) => {
	const title = find(".desk-title", elementOf(printed));
	if (title.getAttribute("aria-expanded") === "false") {
		title.click();
	}
	return elementOf(printed);
};
/** Checks what would be recorded, with the key of a curator. */
const check = async () => {
	press("Check");
	await new Promise((resolve) => setTimeout(resolve));
	const question = find("dialog.key input[type=password]");
	if (question) {
		question.value = given.key;
		find("dialog.key .main").click();
	}
	return until(() => find(".desk-record .desk-said:not([aria-busy])")?.textContent);
};
/** Has a curator correct it. */
const say = (card, said) => Object.assign(card, { figure: { ...card.figure, ...said }, isTouched: true });
/** What it says of its number, and its state. */
const told = ({ figure, state }) => [figure.value, figure.upper, figure.relation, state].join(" ");

/** Has the desk work on six figures that are accepted, of which all parts are proposed. */
function valuedWork() {
	const on2021 = { kind: "change", basePeriod: { start: "2021-01-01", end: "2021-12-31" } };
	const valued = [
		{ unit: "percent", prices: "current", currency: "USD", likeForLike: true, comparison: { ...on2021, place: "CN" } },
		{ unit: "CNY", prices: "constant", priceYear: 2020 },
		{ unit: "percent", shareOf: { indicator: null, place: "140000" } },
		{ unit: "percent", shareOf: { en: "The belt", zh: "城市圈" } },
		{ unit: "rank", comparison: { kind: "rank", basePeriod: null, among: { place: "140000", kind: "cities", count: 11 } } },
		{ unit: "percent", comparison: { kind: "of-plan", basePeriod: { start: "2022-01-01", end: "2022-12-31" } } },
	].map((said, index) => ({ indicator: "told", place: "140500", value: 5.2, relation: "eq", status: "actual",
		period: { start: "2022-01-01", end: "2022-12-31", basis: "stated" }, joint: false, printed: `${index}`, ...said }));
	const of = (said, index) => ({ key: `${index}`, kind: "figure", state: "accepted", paragraph: 1, sentence: index + 1,
		phrase: [0, 0], candidates: [], warnings: [], of: null, id: null, read: null, figure: fieldsOf(said) });
	work.found.indicators = [{ code: "told", name: { en: "Told" }, units: ["CNY", "percent", "rank"], prices: "current",
		changes: { prices: "constant", priceYear: 2015 } }];
	work.cards = valued.map(of);
	work.reading = { text: "", sentences: [], language: "en", sha256: "0" };
	return { on2021, valued, of };
}

const tests = {
	"figure is not accepted before it has all parts": {
		returns: [[], ["indicator"], ["value"], ["value"], [], ["upper"], ["unit"], ["unit"], [], ["places"], ["period"], ["base"], [], [], ["printed"]],
		async run() {
			const { valued } = valuedWork();
			const figure = { ...fieldsOf(valued[2]), indicator: "green-space-share" };
			return [{}, { indicator: "" }, { value: "" }, { value: "thirty" }, { value: "", missing: "not-available" },
				{ relation: "between" }, { unit: "" }, { unit: "万美元" }, { unit: "CNY" }, { places: [] }, { period: "2020-13" },
				{ comparison: "change" }, { comparison: "change", "comparison.place": "CN" }, { comparison: "rank" },
				{ printed: " " }].map((said) => missing({ figure: { ...figure, ...said } }));
		},
	},
	"work is kept where its sentences go in a new reading": {
		returns: [1, "12.2", "43  eq accepted", {"12.2": {"en": "Trees are told.", "zh": ""}}, "accepted", false, "open"],
		async run() {
			await read(given.article);
			Object.assign(say(card("42 percent"), { value: "43" }), { state: "accepted" });
			say(card("45.8 percent"), { value: "45.9" });
			card("13 billion yuan").state = "accepted";
			work.gists["11.2"] = { en: "Trees are told.", zh: "" };
			const { lost } = await read("A new first paragraph ends here.\n" + given.article.replace("45.8 percent", "46 percent"));
			const trees = card("42 percent");
			return [lost, `${trees.paragraph}.${trees.sentence}`, told(trees), work.gists, card("13 billion yuan").state,
				card("45.8 percent") !== undefined, card("46 percent").state];
		},
	},
	"an indicator that a reading proposes is found by its name before a figure has it": {
		returns: ["fixed-investment"],
		async run() {
			await read("Fixed asset investment came to 373.5 billion yuan.");
			return (await findIndicators("fixed asset")).map(({ indicator }) => indicator).filter((code) => code === "fixed-investment");
		},
	},
	"sentences that are the same keep their order": {
		returns: ["1.1 43", "3.1 42", "2.1 43", "4.1 42"],
		async run() {
			const text = "The tree coverage rate is 42 percent.\nGrass grows.\nThe tree coverage rate is 42 percent.";
			const at = (cards) => cards.map(({ paragraph, sentence, figure }) => `${paragraph}.${sentence} ${figure.value}`);
			const [one] = await read(text);
			takeApart(one);
			const before = at([say(one, { value: "43" }), ...work.cards.slice(1)]);
			return [...before, ...at(await read("A new paragraph.\n" + text))];
		},
	},
	"figure of the time of publication follows it": {
		returns: [["2019-09-02", "2019-09-02", "2018"], ["2020-01-31", "2020-01-31", "2018"]],
		async run() {
			await read(given.article);
			say(card("30 billion yuan"), { basis: "publication", period: "2019-09-02", value: "31000000000" });
			say(card("42 percent"), { basis: "stated", period: "2018" });
			const periods = () => ["30 billion yuan", "45.8 percent", "42 percent"].map((it) => card(it).figure.period);
			const before = periods();
			work.source.published = "2020-01-31";
			work.typed = ["published"];
			await read(given.article);
			return [before, periods()];
		},
	},
	"article that shares little with the last is another": {
		returns: [false, true, true, "Grass in Jincheng", "", 2, "open", {}],
		async run() {
			const shared = "Jincheng lies in Shanxi, and 42 percent of it is covered by trees.";
			const grass = `Grass in Jincheng\n\n${shared} The green space share was 45 percent in 2020. Grass is green.`;
			await read(`Trees in Jincheng\n\n${shared} The fund had 5 billion yuan in 2018. It had 6 billion yuan in 2019.`);
			const isAnother = [isAnotherArticle(`${work.text} It grows.`), isAnotherArticle(grass), isAnotherArticle("Other.")];
			say(card("42 percent"), { value: "43" }).state = "accepted";
			work.gists["2.1"] = { en: "Trees are told.", zh: "" };
			const { length } = await read(grass);
			return [...isAnother, work.source.title, work.source.published, length, card("42 percent").state, work.gists];
		},
	},
	"whole column is corrected but what was corrected alone": {
		returns: [2, "43330000000 CNY 2020 stated", "1208 percent 2022 stated", "90 percent 2022 stated", "-1250000000 CNY 2020 stated", "2020 ", "2020 2019"],
		async run() {
			const { valued, of } = valuedWork();
			const printed = [["433.3", {}], ["1,207", {}], ["about 90", { value: 90 }], ["-12.50", { value: -12.5 }]];
			work.cards = printed.map(([words, said], index) => ({ ...of({ ...valued[2], shareOf: null, ...said, printed: words }, index), printed: words }));
			say(work.cards[1], { value: "1208" });
			const corrected = correct(work.cards, { unit: "CNY", period: "2020" }, "8");
			const change = of({ ...valued[0] }, 5);
			const based = (base) => {
				correct([change], { period: "2020", base });
				return `${change.figure.period} ${change.figure.base}`;
			};
			return [corrected.length, ...work.cards.map(({ figure: { value, unit, period, basis } }) => [value, unit, period, basis].join(" ")),
				based(""), based("2019")];
		},
	},
	"figure is sent as it was proposed": {
		returns: [true, true, true, true, true, true, "told"],
		async run() {
			const { valued } = valuedWork();
			const sorted = (it) => it !== null && typeof it === "object" ? Object.entries(it).filter(([, said]) => said !== null).sort().map(([name, said]) => [name, sorted(said)]) : it;
			const text = (it) => JSON.stringify(sorted(it));
			const { statements, indicators } = JSON.parse(json(publicationOf().document));
			return [...statements.map(({ figures: [figure] }, index) => text(figure) === text(valued[index])), indicators[0].code];
		},
	},
	"indicator is sent as its form says": {
		returns: ["told-output", "economy", ["CNY"], 2, "constant", 2020, {"prices": null, "priceYear": null, "currency": "USD", "likeForLike": true}, true],
		async run() {
			const known = { options: () => new Map([["economy", "Economy"]]), home: "140500", unit: "CNY", value: "46.30" };
			const { fields, bodyOf: bodyOfForm } = thingForm("indicators", null, known);
			const form = document.createElement("form");
			form.append(...fields);
			writeAll({ nameEn: "Told output", nameZh: "产值", topic: "economy", definitionEn: "Told.", prices: "constant",
				priceYear: "2020", changeCurrency: "USD", changeLikeForLike: true }, form);
			const body = bodyOfForm();
			const again = thingForm("indicators", body, known).bodyOf();
			const { code, topic, units, decimals, prices, priceYear, changes } = body;
			return [code, topic, units, decimals, prices, priceYear, changes, JSON.stringify(again) === JSON.stringify(body)];
		},
	},
	"fault is told at the field that it is about": {
		returns: ["2 value", "2 currency", "2 base", "2 comparison.among.count", "2 shareOf.indicator", "2 places", "1 gist", "indicators units", "source title", "source undefined"],
		async run() {
			valuedWork();
			const { at } = publicationOf();
			return ["/statements/2/figures/0/value", "/statements/2/figures/0/currency", "/statements/2/figures/0/comparison/basePeriod/start",
				"/statements/2/figures/0/comparison/among/count", "/statements/2/figures/0/shareOf", "/statements/2/figures/0/place",
				"/statements/1/gist/en", "/indicators/0/units/0", "/source/title", ""]
				.map((pointer) => placeOf(pointer, at)).map(({ key, list, field }) => `${key ?? list} ${field}`);
		},
	},
	"source has an id of its publisher, its kind and its year": {
		returns: ["chinadaily-2020-12", "shanxi-communique-2022", "jincheng-2023-03-30", "cafe-yearbook-2019", "chinadaily-2019-09-02-2", "", ""],
		async run() {
			work.reading = { sha256: "0" };
			return [["China Daily", "2020-12"], ["山西省统计局", "2023-03-30", "山西省2022年统计公报", "140000"], ["晋城市统计局", "2023-03-30", "", "140500"],
				["Café", "2020", "Yearbook 2019"], ["China Daily", "2019-09-02"], ["", "2020"], ["China Daily", "soon"]]
				.map(([publisher, published, title = "", place = ""]) => [Object.assign(work.source, { publisher, published, title, place }), proposedId()][1]);
		},
	},
	"what is converted says what its figure is corrected to": {
		returns: [["2021 exports 360060000000 CNY", "2021 exports 56340000000 USD"], { exports: ["EUR"] }, ["330500", "330523"]],
		async run() {
			await read("Imports and exports of Jincheng in 2020 were 360.06 billion yuan ($56.34 billion).");
			const [lead, twin] = work.cards.filter(({ kind }) => kind === "figure");
			say(lead, { period: "2021", indicator: "exports" });
			[lead, twin].forEach((it) => (it.state = "accepted"));
			const said = ({ period, indicator, value, unit }) => [period.start.slice(0, 4), indicator, value, unit].join(" ");
			const { statements } = JSON.parse(json(publicationOf().document));
			twin.figure.unit = "EUR";
			lead.figure.places = ["330523"];
			work.reading.proposed.places = [{ code: "330523", parent: "330500" }, { code: "330500", parent: "330000" }];
			const { addedUnits, places } = publicationOf().document;
			return [statements[0].figures.map(said), addedUnits, places.map(({ code }) => code)];
		},
	},
	"figure that is recorded is found by its key": {
		returns: [true, ["title"], "● ● ● ● ● ●", "● id-1 id-2 id-3 id-4 ●", ["other"], "id-3", "null null null null null null", null],
		async run() {
			const { on2021, of } = valuedWork();
			Object.assign(work.source, { publisher: "Told News", published: "2023-03-01", title: "Told" });
			const body = JSON.parse(json(publicationOf().document));
			body.source.sha256 = "1";
			body.statements.forEach(({ figures }, index) => (figures[0].id = `id-${index}`));
			body.statements.push({ paragraph: 2, sentence: 1, figures: [{ ...body.statements[1].figures[0], id: "other", period: on2021.basePeriod }] });
			// As the indicator says of itself.
			body.statements[5].figures[0].prices = "current";
			work.typed = ["title"];
			work.source.title = "Another";
			const isOther = isOfAnotherText(body.source);
			const typed = takeRecorded({ body, etag: "x" });
			const states = () => work.cards.map(({ state, id }) => (state === "recorded" ? "●" : id)).map(String).join(" ");
			const first = states();
			say(work.cards[1], { prices: "constant", priceYear: "2019" });
			say(work.cards[2], { "shareOf.place": "CN" });
			say(work.cards[3], { noteEn: "Rounded." });
			say(work.cards[4], { "comparison.among.count": "12" });
			say(work.cards[5], { value: "5.20" });
			markRecorded();
			const corrected = states();
			const others = otherRecorded().map(({ id }) => id);
			const corrects = correctedBy(work.cards[3]).id;
			work.source.id = "another";
			markRecorded();
			return [isOther, typed, first, corrected, others, corrects, states(), work.recorded];
		},
	},
	"work of an older version has no valuation": {
		returns: ["2200", "", "", "", true, false],
		async run() {
			const stored = { text: "x", source: { publisher: "Told" }, cards: [{ figure: { value: "2200" } }, { figure: null }], found: {} };
			localStorage.setItem("desk.work", JSON.stringify(stored));
			let isFull = null;
			takeUpWork({ elsewhere: () => {}, full: (it) => (isFull = it) });
			const { figure } = work.cards[0];
			return [figure.value, figure["shareOf.en"], figure.prices, work.source.copyOf, Array.isArray(work.found.places), "place" in figure];
		},
	},
	"form of a figure has the fields that apply": {
		returns: [
			"missing prices shareOf.indicator shareOf.place shareOf.en shareOf.zh",
			"comparison.among.place comparison.among.kind comparison.among.count missing prices currency likeForLike shareOf.indicator shareOf.place shareOf.en shareOf.zh",
			"comparison.place comparison.distance missing prices priceYear currency likeForLike shareOf.indicator shareOf.place shareOf.en shareOf.zh",
			"missing prices shareOf.indicator shareOf.place shareOf.en shareOf.zh",
		],
		async run() {
			const shown = (kind, prices) => PATHS.filter((path) => isShown(path, "", kind, prices)).join(" ");
			return [shown("", ""), shown("rank", "current"), shown("change", "constant"), shown("of-plan", "")];
		},
	},
	"period is written in short": {
		returns: ["2020-01-01 2020-12-31 2020", "2020-02-01 2020-02-29 2020-02", "2020-01-01 2020-11-30 2020-01/2020-11", "2019-09-02 2019-09-02 2019-09-02", "2019-09-02 2019-09-02 2019-09-02", "2020-12-31 2021-02-01 2020-12-31/2021-02-01", "2019-01-01 2021-12-31 2019-01/2021-12", "2018-01-01 2018-12-31 2018", null, null, null, null, null],
		async run() {
			const written = ["2020", "2020-02", "2020-01/2020-11", "2019-09-02", "2019-09-02/2019-09-02", "2020-12-31/2021-02-01",
				"2019/2021", " 2018 ", "2021-02-29", "2020-13", "2020/2021/2022", "soon", ""];
			return written.map(daysOf).map((days) => days && `${days.start} ${days.end} ${labelOf(days)}`);
		},
	},
	"decimal is written digit by digit": {
		returns: ['{"a":46.30,"b":[-12345678901234567890.1],"d":"é\\""}', false, false, false, false, false, false],
		async run() {
			const written = json({ a: new Decimal("46.30"), b: [new Decimal("-12345678901234567890.1")], c: undefined, d: "é\"" });
			return [written, ...["1e3", "07", "", " 1", "0x1", "1."].map(Decimal.isOne)];
		},
	},
	"numeral is made a figure and the reverse": {
		returns: ["first is not a figure (ordinal). Make it a figure", 14, "value", 13, "first", "Would record 2 figures of 2 sentences", "Would record 1 figure of 1 sentence", "open", true],
		async run() {
			await read(given.article);
			const marked = (look) => find(`button.mark.${look}`);
			const shown = () => textsOf(".desk-card").length;
			const other = () => find(".desk-other").textContent;
			marked("ordinal").click();
			const made = [other(), (press("Make it"), shown()), focused()];
			write("kind", "ordinal", elementOf("first"));
			const back = [shown(), marked("ordinal").textContent];
			["42 percent", "45.8 percent"].forEach((printed) => press("Accept", elementOf(printed)));
			const accepted = find(".desk-summary").textContent;
			write("kind", "other", unfold("42 percent"));
			const fewer = find(".desk-summary").textContent;
			press("Make it");
			const { state } = card("42 percent");
			marked("date").click();
			return [...made, ...back, accepted, fewer, state, other().includes("outside the body")];
		},
	},
	"what is new is added in the same place": {
		returns: [["desk-old-town"], "shelf", "maps", "Would record 1 figure of 1 sentence · 1 new indicator · 2 new units · 1 new place", "shelf", "maps", ["box", "shelf"], ["Maps"], ["desk-old-town"]],
		async run() {
			Object.assign(work, { source: { ...work.source, published: "2021-03" }, typed: ["published"] });
			await read("The library of Yangcheng Old Town has 46.30 shelves of maps. The school has 12.50 shelves of maps.");
			const [one, other] = work.cards.map(({ phrase }) => work.reading.text.slice(...phrase));
			const add = async (words, said) => {
				press(words, unfold(one));
				const dialog = find("dialog.desk-new");
				writeAll(said, dialog);
				press("Add", dialog);
				await until(() => !dialog.isConnected);
			};
			write("value", "46.30", unfold(one));
			await add("New unit", { nameEn: "box of maps", nameZh: "图盒", code: "box", symbol: "boxes", dimension: "other" });
			await add("New unit", { nameEn: "shelf of maps", nameZh: "图架", code: "shelf", symbol: "shelves", dimension: "other" });
			await add("New place", { nameEn: "Desk Old Town", nameZh: "书桌古城", parent: "140500" });
			await add("New indicator", { nameEn: "Maps", nameZh: "地图", topic: "environment" });
			press("Accept", elementOf(one));
			const { places, unit, indicator } = card(one).figure;
			const would = find(".desk-summary").textContent;
			write("unit", "Shelf of maps", unfold(other));
			press("1 Maps", elementOf(other));
			const { units, indicators, places: added } = publicationOf().document;
			return [places, unit, indicator, would, card(other).figure.unit, card(other).figure.indicator, units.map(({ code }) => code), indicators.map(({ name }) => name.en), added.map(({ code }) => code)];
		},
	},
	"fault of the service is told where it is": {
		returns: ["3 errors. Nothing was recorded.", ["The article: Id of the source is missing.", "The article: Publisher is missing.", "The article: Title is missing."], ["publisher", "true"], [],
			["“42 percent”: Unit: Unknown value."], ["Unit: Unknown value."], [], ["unit", "true"], [], "No errors. New parts: 5, corrected: 0, unchanged: 0."],
		async run() {
			await read(given.article);
			["42 percent", "45.8 percent"].forEach((printed) => press("Accept", elementOf(printed)));
			write("title", "");
			await untilRead();
			const faults = () => textsOf(".desk-record li button");
			const goTo = (words) => (press(words, find(".desk-record ol")), [focused(), document.activeElement.getAttribute("aria-invalid")]);
			const ofCard = (printed) => textsOf(".desk-faults li", elementOf(printed));
			const ofSource = [await check(), faults(), goTo("The article: Publisher"), ofCard("42 percent")];
			writeAll({ publisher: "China Daily", title: "Jincheng's trees" });
			await untilRead();
			write("unit", "dollar", unfold("42 percent"));
			await check();
			const ofUnit = [faults(), ofCard("42 percent"), ofCard("45.8 percent")];
			find(".desk-title", elementOf("42 percent")).click();
			ofUnit.push(goTo("“42 percent”"));
			write("unit", "percent", elementOf("42 percent"));
			return [...ofSource, ...ofUnit, ofCard("42 percent"), (await check()).slice(0, 52)];
		},
	},
	"relations of a source are proposed, offered, refused and sent": {
		returns: [
			["china-daily", "chinadaily-2019-09-02", "chinadaily-2019-09-02/9.3 other"], "chinadaily-2019-09-02",
			"Jincheng pursues socioeconomic development, opening up (China Daily, 2019-09-02)",
			["The article: Translation of: A source is either a copy or a translation. Leave out one of the two.", "The article: Replaces: Unknown value."],
			["true", "true", null], true, "Trees News", "china-daily", "chinadaily-2019-09-02", "chinadaily-2019-09-02", "chinadaily-2019-09-02",
			["one", "other/1.1"], [],
		],
		async run() {
			const source = { publisherCode: "china-daily", copyOf: "chinadaily-2019-09-02", retracts: ["chinadaily-2019-09-02/9.3", "other"] };
			const control = (name) => find(`.desk-source [data-field="${name}"] :is(input, select)`);
			const proposing = async (url, ask) => {
				const answer = await ask();
				const body = url.includes("/readings") && (await answer.json());
				return body ? Response.json({ ...body, publication: { ...body.publication, source: { ...body.publication.source, ...source } } }) : answer;
			};
			Object.assign(work, { source: { ...work.source, publisher: "Trees News" }, typed: ["publisher"] });
			const told = await answering(proposing, async () => {
				write("text", "The tree coverage rate of Jincheng was 41 percent in 2018.");
				press("Read it");
				await untilRead();
				const proposed = ["publisherCode", "copyOf", "retracts"].map((name) => control(name).value);
				write("partOf", "Opening");
				const { value, textContent } = await until(() => find("#desk-sources option"));
				writeAll({ partOf: value, translationOf: value, replaces: "none/2", retracts: "", title: "Trees", published: "2023-04-01" });
				await untilRead();
				press("Accept", elementOf("41 percent"));
				find(".desk-source details").open = false;
				await check();
				const marked = ["replaces", "translationOf", "copyOf"].map((name) => control(name).getAttribute("aria-invalid"));
				write("replaces", "one, other/1.1");
				return [proposed, value, textContent, textsOf(".desk-record li button"), marked, find(".desk-source details").open];
			});
			const { publisher, publisherCode, partOf, copyOf, translationOf, replaces, retracts } = publicationOf().document.source;
			return [...told, publisher, publisherCode, partOf, copyOf, translationOf, replaces, retracts];
		},
	},
	"what is recorded of an article that was thrown away is not said of the next": {
		returns: ["", "", null],
		async run() {
			await read("The tree coverage rate of Jincheng was 41 percent in 2018.");
			Object.assign(work.source, { id: "chinadaily-2019-09-02", publisher: "China Daily", title: "Trees", published: "2019-09-02" });
			changed();
			press("Accept", elementOf("41 percent"));
			let letGo = null;
			const late = (url, ask) => (url.includes("/publications/") ? new Promise((resolve) => (letGo = () => resolve(ask()))) : ask());
			await answering(late, async () => {
				press("Check");
				await until(() => letGo);
				globalThis.confirm = () => true;
				press("Start again");
				letGo();
				await until(() => !find(".desk-said[aria-busy]"));
			});
			return [work.text, work.source.id, work.recorded];
		},
	},
	"another text under the same id is asked about": {
		returns: [
			"Another text is recorded as chinadaily-2019-09-02: “Jincheng pursues socioeconomic development, opening up”. Nothing was added to it.",
			"“Jincheng pursues socioeconomic development, opening up” is already recorded, with 14 figures. Recorded parts are marked, and yours will be added.",
			"Jincheng pursues socioeconomic development, opening up", null, "chinadaily-2019-09-02-2", "No errors. New parts: 3, corrected: 0, unchanged: 0.",
		],
		async run() {
			const text = "The tree coverage rate of Jincheng is 42 percent. Green space share of Jincheng is 46 percent in 2018.";
			await read(text);
			Object.assign(work.source, { id: "chinadaily-2019-09-02", publisher: "China Daily", title: "Grass", published: "2019-09-02" });
			changed();
			press("Accept", elementOf("46 percent"));
			const said = () => until(() => find(".desk-record .desk-said:not([aria-busy]) > p")?.textContent);
			await check();
			const asked = await said();
			press("add to");
			const added = await said();
			const { title } = work.source;
			work.source.id = "another";
			changed();
			const ofAnother = work.recorded;
			work.source.id = "chinadaily-2019-09-02";
			await check();
			press("call it");
			return [asked, added, title, ofAnother, work.source.id, await said()];
		},
	},
	"form of a figure says all that tells it apart": {
		returns: [[false, true], [true, false], "CNY", false, "constant", "2015", "140000", "13", { indicator: null, place: "CN", en: null, zh: null }, "prices", true, 1],
		async run() {
			valuedWork();
			const touched = [];
			const formOf = (index, said) => {
				const form = cardForm(work.cards[index], { touch: (_, name) => touched.push(name) });
				writeAll(said, form);
				return form;
			};
			const hidden = (form) => ["priceYear", "comparison.among.count"].map((name) => find(`[data-field="${name}"]`, form).hidden);
			const change = formOf(0, { currency: "CNY", likeForLike: false, prices: "constant", priceYear: "2015", "comparison.place": "140000" });
			const rank = formOf(4, { "comparison.among.count": "13" });
			const share = formOf(3, { "shareOf.place": "CN", "shareOf.en": "", "shareOf.zh": "" });
			const fold = find("details", share);
			fold.open = false;
			markFaults(share, ["shareOf.indicator"]);
			const [first, , , third, fourth] = work.cards.map(({ figure }) => JSON.parse(json(bodyOf(figure))));
			return [hidden(change), hidden(rank), first.currency, first.likeForLike, first.prices, String(first.priceYear), first.comparison.place, String(fourth.comparison.among.count), third.shareOf, touched[2], fold.open, share.querySelectorAll("[aria-invalid]").length];
		},
	},
	"what is recorded already is told beside a figure": {
		returns: [
			["= Already recorded, as stated by China Daily, 2019-09-02:", "45.8%", "The text does not give the period. Recorded: published 2019-09-02."],
			["≠ Differs from what is stated by China Daily, 2019-09-02:", "42%", "Different value: 42% in the record, 41% in the text. The text does not give the period. Recorded: published 2019-09-02."],
			[], "= Already recorded, as stated by this source:",
			"Different value: 42% in the record, 41% in the text. The text does not give the period. Recorded: published 2019-09-02. (This compares the figure as read.)",
		],
		async run() {
			await read("Green space makes up 45.8 percent of the area of Jincheng. Tree coverage is 41 percent. In 2020 the mayor opened 12 parks.");
			const beside = (printed) => textsOf(".desk-beside li > *", elementOf(printed));
			const told = ["45.8 percent", "41 percent", "12"].map(beside);
			work.source.id = "chinadaily-2019-09-02";
			changed();
			const [own] = beside("45.8 percent");
			write("value", "42", unfold("41 percent"));
			return [...told, own, beside("41 percent").at(-1)];
		},
	},
	"how a figure stands to what is recorded is told in words": {
		returns: [
			["open", "The text does not give the place. Recorded: Jincheng.", "These words were not understood and not used: “yet to reach”."],
			["same", "The indicator was found by similar words (score 0.83 of 1). Check whether the text means it."],
			["same", "Different value: 45.8% in the record, 41% in the text."],
			["partly", "This is the first figure of published 2019-09-02; it was revised to 45.8% on 2020-12-15."],
		],
		async run() {
			const { items: [observation] } = await all.read("/observations", { indicator: "green-space-share" });
			const subject = { by: "name", score: 0.83, unread: [] };
			const stands = [{ match: "open", unsaid: ["place"], subject: { ...subject, unread: ["yet to reach"] } }, { subject: { ...subject, by: "likeness" } },
				{ differs: ["value"] }, { standing: { how: "revised", source: "later", published: "2020-12-15" } }];
			const recorded = stands.map((said) => ({ observation, match: "same", differs: [], unsaid: [], subject, ...said }));
			const next = { observation, match: "same", differs: [], unsaid: [], subject };
			return recorded.map((one) => [lookOf(one), ...besideText({ ...observation, value: 41, recorded: [one, next] }, one)]);
		},
	},
	"text that lacks something is for the curator to say": {
		returns: [
			true, 1, 0, 1, ["A value in digits is missing, such as 46.30.", "Place is missing.", "Period is missing."], "open",
			"The tree coverage rate of Jincheng ␦is 42 percent␦ in 2018.", "The tree coverage rate of Jincheng ␦is 42 percent␦ in 2018.",
			"The text has 200,004 characters, but at most 200,000 can be read at once. Read it in parts.",
		],
		async run() {
			await read("The green fund of the county has grown to 30 million yuan. Green space share was 45 percent.");
			const picked = (printed, index) => [...unfold(printed).querySelectorAll("[data-field=indicator] input[type=radio]")].at(index);
			const none = picked("30 million yuan", -1).checked;
			const lacks = () => textsOf(".desk-missing", elementOf("30 million yuan")).length;
			const before = lacks();
			picked("30 million yuan", 0).click();
			const chosen = lacks();
			picked("30 million yuan", -1).click();
			writeAll({ value: "thirty", period: "" }, unfold("45 percent"));
			press("Accept", elementOf("45 percent"));
			const faults = textsOf(".desk-faults li", elementOf("45 percent"));
			const { state } = card("45 percent");
			const again = lacks();
			await read("The tree coverage rate of Jincheng \u202eis 42 percent\u2066 in 2018.");
			return [none, before, chosen, again, faults, state, find(".marked").textContent, find(".desk-sentence bdi").textContent, whyNotRead("Long. ".repeat(33_334))];
		},
	},
	"failure is told": {
		returns: [
			true, false, "No indicator contains these words.", "The service answered 429: Too many. Try again in 7 s.",
			"The service did not answer. Check the connection, then try again.",
		],
		async run() {
			const stored = [];
			const { setItem } = Storage.prototype;
			takeUpWork({ elsewhere: () => {}, full: (isFull) => stored.push(isFull) });
			Storage.prototype.setItem = () => { throw new Error("full"); };
			startAnew();
			Storage.prototype.setItem = setItem;
			startAnew();
			await read("The tree coverage rate of Jincheng is 42 percent.");
			write("search", "volcano", unfold("42 percent"));
			const none = await until(() => find(".desk-card [data-field=indicator] [role=status]").textContent);
			const failures = [{ status: 429, message: "Too many.", retryAfter: 7 }, { status: 0, retryAfter: null }].map(failureText);
			return [...stored.slice(0, 2), none, ...failures];
		},
	},
	"file is shown with its tables": {
		returns: [
			1, ["In 2020 the mayor of Jincheng opened 12 parks."], ["Trees and grass of Jincheng in 2018 <b>"],
			["Shares (%)", "ItemGreen space shareTree coverage rate", "Jincheng45.8*41"], ["Shares (%)"], ["Jincheng"], ["45.8", "41", "12"],
			"Jincheng · Shares (%) · Tree coverage rate", "Jincheng · 45.8 · 41",
		],
		async run() {
			const sent = [];
			const file = `<meta charset=utf-8><title>Trees</title><p onclick="x()">In 2020 the mayor of Jincheng opened 12 parks.</p>
				<table><caption>Trees and grass of Jincheng in 2018 &lt;b></caption><tr><th></th><th colspan=2>Shares (%)</th></tr>
				<tr><th>Item</th><th>Green space share</th><th>Tree coverage rate</th></tr><tr><td>Jincheng</td><td>45.8<sup>*</sup></td><td>41</td></tr></table>`;
			const reading = await readFile(new File([file], "trees.html"), {}, { during: (_, run) => run((part) => sent.push(part)) });
			const figures = reading.numerals.filter(({ kind }) => kind === "figure");
			const chosen = [];
			const text = markedText("Trees", "", (key) => chosen.push(key));
			document.body.append(text.element);
			text.show(reading, figures.map(({ printed, start, end }) => ({ key: printed, start, end, look: "figure", said: "read" })));
			const mark = (printed) => find(`.mark[data-card="${printed}"]`, text.element);
			const arrow = (key) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
			mark("41").focus();
			arrow("ArrowLeft");
			arrow("ArrowRight");
			mark("12").click();
			text.element.remove();
			const cell = figures.find(({ printed }) => printed === "41");
			return [sent.at(-1), ...["p", "caption", "tr", "th[scope=colgroup][colspan='2']", "th[scope=row]"].map((selector) => textsOf(`.marked ${selector}`, text.element)), chosen, headsOf(reading, cell.cell), markedSentence(reading, cell).textContent];
		},
	},
	"how far a file is, is told while it takes long": {
		returns: ["Sending “trees.html” … 25 % 0 s", "“trees.html” was sent and is being read … 0 s", " 0 s", ""],
		async run() {
			const { setInterval } = globalThis;
			let tick = null;
			globalThis.setInterval = (act) => (tick = act);
			const { element, during } = fileProgress();
			let onSent = null;
			let end = null;
			const running = during("trees.html", (sent) => new Promise((resolve) => ([onSent, end] = [sent, resolve])));
			globalThis.setInterval = setInterval;
			const at = (part) => (onSent(part), tick(), element.textContent);
			const told = [at(0.25), at(1), find("[aria-hidden=true]", element).textContent];
			end();
			await running;
			return [...told, element.textContent];
		},
	},
	"file is read as it is encoded": {
		returns: [
			"It has 42 parks.\nAnd 7 lakes.", "It has 43 parks.\nAnd 7 lakes.", "晋城42",
			"“a.zip” cannot be read. Choose an HTML, Word (.docx), Excel (.xlsx), PDF, .csv, .tsv or .txt file.",
		],
		async run() {
			const wide = (text) => new Uint8Array([...text].flatMap((letter) => [letter.charCodeAt(0) % 256, letter.charCodeAt(0) >> 8]));
			const taken = [];
			const text = "\uFEFFIt has 42 parks.\r\nAnd 7 lakes.";
			for (const content of [wide(text), text.replace("42", "43"), new Uint8Array([0xbd, 0xfa, 0xb3, 0xc7, 0x34, 0x32])]) {
				await choose("a.txt", content);
				taken.push(find("#desk-article").value);
			}
			give("a.zip", "x");
			return [...taken, await until(() => find(".desk-source .desk-said").textContent)];
		},
	},
	"cells that are pasted become figures": {
		returns: ["4 figures among 6 numbers.", 1],
		async run() {
			const clipboardData = new DataTransfer();
			clipboardData.setData("text/html", given.shares);
			find("#desk-article").dispatchEvent(new ClipboardEvent("paste", { clipboardData, cancelable: true }));
			await untilRead();
			return [find(".said").textContent, textsOf(".marked table").length];
		},
	},
	"column, row and table are decided at once": {
		returns: [
			"period", "Corrected: 1 figure. Left unchanged: 2 figures.", "Corrected: 3 figures. Left unchanged: 0 figures.", "Rejected: 2 figures.",
			"Accepted: 2 figures.", "Accepted: 2 figures.", "43330000000", "2019", "Would record 4 figures of 2 sentences", "2019", [3, 3, 3, 2, 2, 4],
		],
		async run() {
			const said = [];
			const marked = [];
			const way = (title) => find(`[aria-label^="${title}"]`);
			const ask = async (open, values, words) => {
				open();
				const dialog = find("dialog.desk-several");
				marked.push(textsOf(".mark.among, .mark[aria-current]").length);
				writeAll(values, dialog);
				press(words, dialog);
				said.push(dialog.open ? focused() : find(".said").textContent);
				dialog.close();
				await until(() => !dialog.isConnected);
			};
			await choose("output.csv", `County,Output,Growth on the year before (%)\nQinshui,433.3,7.1\nYangcheng,"1,207",-2\nLingchuan,about 90,3\n`);
			write("value", "1208", unfold("1,207"));
			await ask(() => way("Column 2: Output").click(), { period: "soon" }, "Apply to all");
			await ask(() => way("Column 2: Output").click(), { period: "2020", unit: "CNY", scale: "8" }, "Apply to all");
			const { value } = card("433.3").figure;
			await ask(() => way("Column 3").click(), { period: "2020", base: "2019" }, "Apply to all");
			const { base } = card("7.1 (%)").figure;
			await choose("shares.html", given.shares);
			await ask(() => way("Row 2: Green space share").click(), {}, "Reject all");
			press("Undo");
			await ask(() => way("Row 2: Green space share").click(), {}, "Apply and accept all");
			await ask(() => find(".desk-title", elementOf("42 (%)")).dispatchEvent(new KeyboardEvent("keydown", { key: "t", bubbles: true })), { period: "2019" }, "Apply and accept all");
			return [...said, value, base, find(".desk-summary").textContent, card("42 (%)").figure.period, marked];
		},
	},
	"nothing older is asked for than the tab has seen": {
		returns: [["read", 503, 503, 503, "read", "read"], ["seen", "seen", "seen", "seen", "seen", null, "seen", "seen"]],
		async run() {
			const { setTimeout } = globalThis;
			globalThis.setTimeout = (act) => setTimeout(act);
			const asked = [];
			const behind = (revision) => () => Promise.resolve(Response.json({ status: 503, detail: "It lacks it." }, { status: 503, headers: { "Jincheng-Revision": revision } }));
			const ask = (answer) => answering((url, ask, { headers }) => (asked.push(headers["Jincheng-Revision"] > 0 ? "seen" : null), answer(ask)), () => all.read("/topics", { q: Math.random() }).then(() => "read", ({ status }) => status));
			const ends = [await ask((real) => real()), await ask(behind("9999")), await ask(behind("1")), await ask(behind("1")), await ask((real) => real()), await ask((real) => real())];
			globalThis.setTimeout = setTimeout;
			return [ends, asked];
		},
	},
	"story of a figure is of the day that the address has": {
		returns: [["/figures/57c16b6e-0c81-5fa3-adc3-e2ea8817451c?lang=en&publishedBy=2023"], "more than 80%"],
		async run() {
			const { href } = location;
			history.replaceState(null, "", "?lang=en&publishedBy=2023&from=2019");
			const asked = [];
			const parts = await answering((url, ask) => (asked.push(url), ask()), () => all.story("57c16b6e-0c81-5fa3-adc3-e2ea8817451c"));
			history.replaceState(null, "", href);
			return [asked, parts.find((part) => part.matches(".drawer-figure")).textContent];
		},
	},
};

const results = [];
for (const [name, { returns, run }] of Object.entries(tests)) {
	startAnew();
	const returned = await run().catch((error) => error.stack);
	results.push([name, JSON.stringify(returned), JSON.stringify(returns)]);
}
return results;
