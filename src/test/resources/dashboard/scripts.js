/** Tests of the scripts of the pages, on a page that has none of its own: each says what it returns. */

const modules = ["desk/work", "desk/doubt", "desk/readings", "desk/recorded", "desk/publication", "desk/known", "desk/several", "desk/texts", "curate/figure", "curate/periods", "curate/thing-forms", "curate/told-apart", "parts/api"];
const {
	work, takeUpWork, takeApart, missing, readArticle, isAnotherArticle, readCatalogue, takeRecorded, markRecorded,
	correctedBy, otherRecorded, isOfAnotherText, publicationOf, proposedId, placeOf, correct, fieldsOf, findIndicators, daysOf, labelOf, thingForm, PATHS, isShown, Decimal, json,
} = Object.assign({}, ...(await Promise.all(modules.map((name) => load(`${name}.js`)))));

/** Has the desk read a text. */
const read = async (text) => {
	work.text = text;
	const lost = await readArticle(() => true, null);
	return Object.assign(work.cards.filter(({ kind }) => kind === "figure"), { lost });
};
/** The card of a figure that was read, by its words. */
const card = (printed) => work.cards.find(({ figure }) => figure?.printed === printed);
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
			await readCatalogue();
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
			await readCatalogue();
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
			const fill = (name, said) => {
				const input = form.querySelector(`[data-field="${name}"]`).querySelector("input, select, textarea");
				Object.assign(input, typeof said === "string" ? { value: said } : { checked: said });
				["input", "change"].forEach((event) => input.dispatchEvent(new Event(event)));
			};
			Object.entries({ nameEn: "Told output", nameZh: "产值", topic: "economy", definitionEn: "Told.", prices: "constant",
				priceYear: "2020", changeCurrency: "USD", changeLikeForLike: true }).forEach(([name, said]) => fill(name, said));
			const body = bodyOfForm();
			const again = thingForm("indicators", body, known).bodyOf();
			const { code, topic, units, decimals, prices, priceYear, changes } = body;
			return [code, topic, units, decimals, prices, priceYear, changes, JSON.stringify(again) === JSON.stringify(body)];
		},
	},
	"fault is told at the field that it is about": {
		returns: ["2 value", "2 base", "2 comparison.among.count", "2 shareOf.indicator", "2 places", "1 gist", "indicators units", "source title", "source undefined"],
		async run() {
			valuedWork();
			const { at } = publicationOf();
			return ["/statements/2/figures/0/value", "/statements/2/figures/0/comparison/basePeriod/start",
				"/statements/2/figures/0/comparison/among/count", "/statements/2/figures/0/shareOf", "/statements/2/figures/0/place",
				"/statements/1/gist/en", "/indicators/0/units/0", "/source/title", ""]
				.map((pointer) => placeOf(pointer, at)).map(({ key, list, field }) => `${key ?? list} ${field}`);
		},
	},
	"source has an id of its publisher, its kind and its year": {
		returns: ["chinadaily-2020-12", "shanxi-communique-2022", "jincheng-2023-03-30", "cafe-yearbook-2019", "chinadaily-2019-09-02-2", "", ""],
		async run() {
			await readCatalogue();
			work.reading = { sha256: "0" };
			return [["China Daily", "2020-12"], ["山西省统计局", "2023-03-30", "山西省2022年统计公报", "140000"], ["晋城市统计局", "2023-03-30", "", "140500"],
				["Café", "2020", "Yearbook 2019"], ["China Daily", "2019-09-02"], ["", "2020"], ["China Daily", "soon"]]
				.map(([publisher, published, title = "", place = ""]) => [Object.assign(work.source, { publisher, published, title, place }), proposedId()][1]);
		},
	},
	"what is converted says what its figure is corrected to": {
		returns: [["2021 exports 360060000000 CNY", "2021 exports 56340000000 USD"], { exports: ["EUR"] }, ["330500", "330523"]],
		async run() {
			await readCatalogue();
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
};

const { returns, run } = tests[given.test] ?? {};
return run ? [JSON.stringify(await run()), JSON.stringify(returns)] : Object.keys(tests);
