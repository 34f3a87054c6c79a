import { h } from "../parts/dom.js";
import { t } from "../parts/language.js";
import "./texts.js";

/** A file that was read: where its paragraphs and cells are in one text, and how they are shown. */

/** A paragraph before a table is its caption if it is no longer, and no sentence. */
const CAPTION = 120;

/** No table has more columns. */
const COLUMNS = 1000;

/** Cells are shown no further indented, in half widths of a letter. */
const INDENT = 12;

/**
 * The reading of a file as that of one text, in which all offsets count: a line for each paragraph and each row, with tabs
 * between cells. Of its sentences there are those that have numerals.
 * @returns the reading with its `text` and `blocks`: where each paragraph is, or each cell of each row
 */
export function asText({ document: file, numerals, sentences, ...reading }) {
	const { text, blocks } = layOut(file.blocks);
	const tables = blocks.filter(({ rows }) => rows);
	const spans = new Map();
	let block = 0;
	let last = 0;

	/** Where the paragraph of a numeral starts. They are in order, and each is where it is printed. */
	function paragraphOf({ start, end, printed }) {
		const index = blocks.findIndex((it, at) => !it.rows && (at > block || (at === block && start >= last)) && text.slice(it.start + start, it.start + end) === printed);
		block = Math.max(index, block);
		last = end;
		return blocks[block];
	}

	function cellOf({ table, row, column }) {
		block = blocks.indexOf(tables[table - 1]);
		last = Infinity;
		return blocks[block].rows[row - 1].find((cell) => cell.column === column);
	}

	const placed = numerals.map((numeral) => {
		const { cell, kind } = numeral;
		const at = cell ? cellOf(cell) : paragraphOf(numeral);
		const cells = cell && blocks[block].rows[cell.row - 1];
		if (cell && kind === "figure") {
			blocks[block].figures.push(cell);
		}
		spans.set(locator(numeral), cell ? { row: { start: cells[0].start, end: cells.at(-1).end } } : { origin: at.start });
		const conversionOf = Number.isInteger(numeral.conversionOf) ? numeral.conversionOf + at.start : null;
		return { ...shifted(numeral, at.start), conversionOf, phrase: shifted(numeral.phrase, at.start) };
	});
	const found = sentences.filter((sentence) => spans.has(locator(sentence))).map((sentence) => {
		const { row, origin } = spans.get(locator(sentence));
		return row ? { ...sentence, ...row } : shifted(sentence, origin);
	});
	return { ...reading, text, blocks, numerals: placed, sentences: found };
}

function locator({ paragraph, sentence }) {
	return `${paragraph}.${sentence}`;
}

function shifted(words, by) {
	return { ...words, start: words.start + by, end: words.end + by };
}

function layOut(file) {
	let text = "";
	const add = (words, after) => {
		const start = text.length;
		text += words + after;
		return { start, end: start + words.length };
	};
	const blocks = file.map(({ text: words, rows }) => {
		if (!rows) {
			return add(words, "\n");
		}
		const cells = withColumns(rows);
		return { rows: cells.map((row) => row.map(({ text: printed, ...cell }, index) => ({ ...cell, ...add(printed, index < row.length - 1 ? "\t" : "\n") }))), figures: [] };
	});
	return { text: text.replace(/\n$/, ""), blocks };
}

/** The cells of each row with their columns, from 1, where merged cells of rows above are counted. */
function withColumns(rows) {
	const taken = rows.map(() => []);
	return rows.map((cells, row) => {
		let column = 0;
		return cells.map((cell) => {
			while (taken[row][column]) {
				column += 1;
			}
			const first = column;
			column = Math.min(first + Math.max(cell.columns, 1), COLUMNS);
			taken.slice(row, row + Math.max(cell.rows, 1)).forEach((below) => {
				for (let at = first; at < column; at += 1) {
					below[at] = true;
				}
			});
			return { ...cell, column: first + 1 };
		});
	});
}

/**
 * The paragraphs and tables of a file.
 * @param words makes what is shown of the words between two offsets; it is called in their order
 * @param wayOf makes what stands at a table, or at a `row` or `column` of it that has figures, by the number of the table; null where nothing does
 */
export function shownBlocks({ text, blocks }, words, wayOf) {
	const isCaption = ({ start, end }, index) => blocks[index + 1]?.rows && end - start <= CAPTION && !/[。.!！?？;；…]\s*$/.test(text.slice(start, end));
	const spoken = ({ start, end }) => words(start, end);
	let caption = null;
	let number = 0;
	return blocks.map((block, index) => {
		if (!block.rows) {
			caption = isCaption(block, index) ? spoken(block) : null;
			return caption === null ? h("p", {}, spoken(block)) : null;
		}
		number += 1;
		const table = shownTable(block, number, caption ?? t("reading.table", number), spoken, wayOf);
		caption = null;
		return table;
	}).filter(Boolean);
}

function shownTable({ rows, figures }, number, caption, spoken, wayOf) {
	const columns = new Set(figures.map(({ column }) => column));
	const first = { row: Math.min(...figures.map(({ row }) => row)), column: Math.min(...columns) };
	const width = Math.max(...rows.flat().map(({ column, columns: span }) => column + span - 1));
	const hasWays = wayOf !== null && columns.size > 0;
	const ways = hasWays && h("tr", { class: "ways" }, Array.from({ length: width }, (_, index) => h("td", {}, columns.has(index + 1) && wayOf(number, { column: index + 1 }))), h("td", {}, wayOf(number, {})));
	const inRows = new Set(figures.map(({ row }) => row));
	const wayOfRow = (row) => hasWays && inRows.has(row) && h("td", { class: "ways" }, wayOf(number, { row }));
	const shownCell = (cell, row) => {
		const isAbove = figures.length > 0 && row + 1 < first.row;
		const isBefore = figures.length > 0 && !isAbove && cell.column < first.column;
		const isHead = cell.end > cell.start && (isAbove || isBefore || cell.isHead);
		const [scope, span] = isBefore ? ["row", cell.rows] : ["col", cell.columns];
		const spans = { rowspan: cell.rows > 1 && String(cell.rows), colspan: cell.columns > 1 && String(cell.columns) };
		return h(isHead ? "th" : "td", { ...spans, scope: isHead && (span > 1 ? `${scope}group` : scope) }, "\u2002".repeat(Math.min(cell.indent, INDENT)), spoken(cell), cell.mark && h("sup", {}, cell.mark));
	};
	// Not parted into head and body, which a merged cell may be in both of.
	return h("table", {}, h("caption", {}, caption), h("tbody", {}, ways, rows.map((cells, row) => h("tr", {}, cells.map((cell) => shownCell(cell, row)), wayOfRow(row + 1)))));
}

/** What the heads of a cell say, of its row and its column; of a column where no row is told. */
export function headsOf({ text, blocks }, { table, row, column }) {
	const { rows, figures } = blocks.filter(({ rows: cells }) => cells)[table - 1];
	const first = { row: Math.min(...figures.map((it) => it.row)), column: Math.min(...figures.map((it) => it.column)) };
	const ofRow = (rows[row - 1] ?? []).filter((cell) => cell.column < first.column);
	const ofColumn = rows.slice(0, first.row - 1).flat().filter((cell) => cell.column <= column && column < cell.column + cell.columns);
	return [...ofRow, ...ofColumn].map(({ start, end }) => text.slice(start, end)).filter(Boolean).join(" · ");
}
