// Goes through the desk by keyboard, as a curator does who reads what is there, and counts what it takes.
// Arguments: the address of the service, a curator's key, and the folder of Playwright's driver.

const fs = require("node:fs");
const path = require("node:path");

const [base, key, driver] = process.argv.slice(2);
const { chromium } = require(driver);

const FOLDER = path.join(__dirname, "documents");

/** How long a person looks at things, in milliseconds. */
const LOOKS = { head: 6000, proposed: 4000, doubt: 5000, sure: 1500, key: 300, check: 3000 };

const [, ...rows] = fs.readFileSync(path.join(FOLDER, "truth.tsv"), "utf8").trim().split("\n").map((line) => line.split("\t"));
const truth = new Map();
for (const [document, printed, indicator, value, unit, period, comparison, place] of rows) {
	truth.set(document, [...(truth.get(document) ?? []), { printed, indicator, value, unit, period, comparison: comparison ?? "", place }]);
}

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function get(resource) {
	const response = await fetch(`${base}/api/v1${resource}`, { headers: { Accept: "application/json" } });
	return response.json();
}

/** A measure and its part, whatever the code of that is. */
async function measured(code) {
	const { of, where } = await get(`/indicators/${code}`);
	return of ? `${of}[${Object.entries(where).map((part) => part.join(":")).join()}]` : code;
}

const same = (one, other) => ["printed", "indicator", "unit", "period", "comparison", "place"].every((name) => one[name] === other[name]) && Number(one.value) === Number(other.value);

async function through(page, name) {
	const expected = truth.get(name);
	const language = name.includes(".zh.") ? "zh" : "en";
	let keys = 0;
	const press = async (pressed) => {
		keys += 1;
		await page.keyboard.press(pressed);
		await wait(LOOKS.key);
	};
	const focused = (selector) => page.evaluate((it) => document.activeElement.closest(it) !== null, selector);
	const inState = (it) => page.evaluate(it);
	await page.goto(`${base}/desk?lang=${language}`);
	await page.waitForSelector("#desk-article");
	const start = Date.now();
	if (name.endsWith(".txt")) {
		await page.evaluate((text) => navigator.clipboard.writeText(text), fs.readFileSync(path.join(FOLDER, name), "utf8"));
		while (!(await focused("#desk-article"))) {
			await page.keyboard.press("Tab");
		}
		await press("Control+V");
	}
	else {
		const source = path.join(FOLDER, name.replace(".pdf", ".html"));
		const file = name.endsWith(".pdf") ? { name, mimeType: "application/pdf", buffer: await printed(page, source) } : source;
		await page.setInputFiles("#reading-file", file);
	}
	await page.waitForFunction(() => document.querySelector(".said")?.textContent && !document.querySelector(".reading-bench[aria-busy]"));
	await wait(LOOKS.head);

	// What is new: yes where it is what the text means.
	while (await focused(".desk-proposed")) {
		const code = await inState(() => document.activeElement.closest("[data-thing]").dataset.thing);
		await wait(LOOKS.proposed);
		await press(expected.some(({ indicator }) => indicatorsOf(code).includes(indicator)) ? "y" : "n");
	}
	const changed = new Set();

	// What is unsure, one by one.
	for (let round = 0; round < 80 && (await focused(".desk-group.doubt")); round += 1) {
		const card = await inState(() => {
			const element = document.activeElement.closest(".desk-card");
			globalThis.before = element.dataset.card;
			const said = JSON.parse(localStorage.getItem("desk.work") ?? "{}").cards?.find(({ key: it }) => it === element.dataset.card);
			return { ...said, all: document.querySelectorAll(".desk-group.doubt .desk-card").length };
		});
		await wait(LOOKS.doubt);
		const meant = expected.find(({ printed, place }) => printed === card.figure.printed && (card.cell === null || card.cell === undefined || card.figure.places.includes(place)));
		if (meant && card.cell && card.figure.period !== meant.period) {
			// All of the table is of another period.
			await press("t");
			await page.keyboard.type(meant.period);
			await press("Enter");
			expected.forEach(({ printed }) => changed.add(printed));
			await page.waitForFunction(() => !document.querySelector("dialog[open]"));
			if (!(await focused(".desk-group.doubt"))) {
				await inState(() => document.querySelector(".desk-group.sure .main")?.focus());
			}
			continue;
		}
		const choice = meant ? card.candidates.findIndex(({ indicator, where }) => indicatorsOf(indicator, where).includes(meant.indicator)) : -1;
		if (meant && card.figure.indicator !== "" && indicatorsOf(card.figure.indicator, card.figure.where).includes(meant.indicator)) {
			await press("a");
			if (await inState(() => document.activeElement.closest(".desk-card")?.dataset.card === globalThis.before)) {
				await press("x");
			}
		}
		else if (choice >= 0 && choice < 9 && card.figure.indicator === "") {
			changed.add(card.figure.printed);
			await press(String(choice + 1));
		}
		else {
			await press("x");
		}
	}

	// What is sure, at once.
	const sure = await inState(() => document.querySelectorAll(".desk-group.sure .desk-card").length);
	await wait(LOOKS.sure * sure);
	if (sure > 0) {
		await press("A");
	}
	const warned = await inState(() => JSON.parse(localStorage.getItem("desk.work")).cards.filter(({ warnings, figure }) => figure && warnings.length > 0).map(({ figure }) => figure.printed));
	await wait(500);
	await press("Enter");
	await page.waitForTimeout(800);
	if (await inState(() => document.querySelector("dialog[open] input[type=password]") !== null)) {
		await page.keyboard.type(key);
		await press("Enter");
	}
	await wait(LOOKS.check);
	await page.waitForSelector(".desk-bar .main:enabled");
	while (!(await focused(".desk-bar .main"))) {
		await page.keyboard.press("Tab");
	}
	await press("Enter");
	await page.waitForFunction(() => !document.querySelector("[aria-busy]") && JSON.parse(localStorage.getItem("desk.work")).result, null, { timeout: 20_000 }).catch(() => {});
	const seconds = (Date.now() - start) / 1000;
	const told = await inState(() => document.querySelector(".desk-record").innerText);
	const source = await inState(() => JSON.parse(localStorage.getItem("desk.work")).result?.source);
	if (!source) {
		throw new Error(`${name} was not recorded: ${told}`);
	}
	const { statements } = await get(`/publications/${source}`);
	const recorded = [];
	for (const figure of statements.flatMap(({ figures }) => figures)) {
		const { printed, value, unit, period, comparison, place } = figure;
		const label = period.start === period.end ? period.start : period.start.slice(0, 4);
		recorded.push({ printed, value, unit, period: label, comparison: comparison?.kind ?? "", place: place?.code ?? place, indicator: await measured(figure.indicator) });
	}
	const right = recorded.filter((figure) => expected.some((it) => same(it, figure)));
	const wrong = recorded.filter((figure) => !right.includes(figure));
	return {
		figures: expected.length,
		recorded: recorded.length,
		untouched: right.filter(({ printed }) => !changed.has(printed)).length,
		wrong: wrong.length,
		silent: wrong.filter(({ printed }) => !warned.includes(printed)),
		keys,
		seconds: Math.round(seconds),
		each: Math.round((seconds / recorded.length) * 10) / 10,
	};
}

/** A code, and the measure and part that it is of if it says so. */
function indicatorsOf(code, where = null) {
	const part = /^(.*)-(urban|rural)$/.exec(code);
	return [code, part && `${part[1]}[residence:${part[2]}]`, where && `${code}[${Object.entries(where).map((it) => it.join(":")).join()}]`].filter((it, index) => it && (index !== 0 || !where));
}

async function printed(page, source) {
	const other = await page.context().newPage();
	await other.goto(`file://${source}`);
	const pdf = await other.pdf({ format: "A4" });
	await other.close();
	return pdf;
}

(async () => {
	const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
	const results = {};
	for (const name of truth.keys()) {
		const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
		const page = await context.newPage();
		page.on("pageerror", (error) => console.error(name, error.stack));
		results[name] = await through(page, name);
		console.log(name, JSON.stringify(results[name]));
		await context.close();
	}
	await browser.close();
	const sum = (field) => Object.values(results).reduce((all, result) => all + (Array.isArray(result[field]) ? result[field].length : result[field]), 0);
	console.log(JSON.stringify({ secondsPerFigure: sum("seconds") / sum("recorded"), untouched: sum("untouched") / sum("figures"), recorded: sum("recorded"), figures: sum("figures"), wrongWithoutWarning: sum("silent") }));
	process.exitCode = sum("silent") === 0 && sum("untouched") / sum("figures") >= 0.75 && sum("seconds") / sum("recorded") <= 20 ? 0 : 1;
})();
