import { h } from "../parts/dom.js";
import { field } from "../parts/fields.js";
import { t } from "../parts/language.js";
import "./texts.js";

/** The text of a file that is dropped or chosen. What is parsed of HTML is attached nowhere: only its text is taken. */

const rules = { createHTML: withoutAttributes };

const policy = globalThis.trustedTypes?.createPolicy("dropped-html", rules) ?? rules;

const LEFT_OUT = "[hidden], del, s, strike, noscript, template, iframe, object, svg, nav, header, footer, aside, form, button, select";

const BLOCKS = new Set("ADDRESS ARTICLE BLOCKQUOTE BODY BR CAPTION DD DIV DL DT FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL".split(" "));

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

const LOWERED = "₀₁₂₃₄₅₆₇₈₉";

/** A comment, or an element whose content is no markup, as a whole; or else the name of the next tag. */
const NEXT = /<!--[^]*?(?:-->|$)|<(script|style)(?=[\s/>])[^]*?(?:<\/\1(?=[\s/>])[^>]*>|$)|<\/?([a-z][a-z0-9-]*)/gi;

/** An attribute of a tag: its name and its value, in quotes or not. */
const ATTRIBUTE = /[\s/]([^\s=>"'/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?/g;

/**
 * Has a form take a file that is dropped on it.
 * @param take is called with the text of a file, and with what an HTML file says of itself: its title and its address
 * @param say is called with what is wrong with a file, or an empty text
 * @returns the field to choose one with
 */
export function takeFiles(form, take, say) {
	const input = h("input", { type: "file", id: "reading-file", accept: ".txt,.html,.htm,text/plain,text/html", onchange: () => input.files.length > 0 && takeFile(input.files[0]) });
	const takeFile = async (file) => {
		const isReadable = /[.](txt|html?)$/i.test(file.name);
		say(isReadable ? "" : t("reading.file.other", file.name));
		if (isReadable) {
			take(await textOf(file));
		}
	};
	form.classList.add("takes-files");
	form.addEventListener("dragover", (event) => [event.preventDefault(), form.classList.add("over")]);
	form.addEventListener("dragleave", () => form.classList.remove("over"));
	form.addEventListener("drop", (event) => {
		form.classList.remove("over");
		if (event.dataTransfer.files.length > 0) {
			event.preventDefault();
			takeFile(event.dataTransfer.files[0]);
		}
	});
	return field("file", t("reading.file"), input);
}

async function textOf(file) {
	const text = decoded(new Uint8Array(await file.arrayBuffer()));
	// As a field of text has it, so that what is pasted and what is dropped are the same.
	return /[.]html?$/i.test(file.name) ? ofHtml(text) : { text: text.replace(/\r\n?/g, "\n"), title: "", url: "" };
}

/** Files are in UTF-8, or say what they are in, or else are of the encoding that Chinese sites had. */
function decoded(bytes) {
	const [first, second] = bytes;
	if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
		return new TextDecoder(first === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
	}
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	}
	catch {
		const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
		const [, said = "gb18030"] = /charset\s*=\s*["']?([\w-]+)/i.exec(head) ?? [];
		return decoderOf(said).decode(bytes);
	}
}

function decoderOf(label) {
	try {
		return new TextDecoder(label);
	}
	catch {
		return new TextDecoder("gb18030");
	}
}

function ofHtml(html) {
	const parsed = new DOMParser().parseFromString(policy.createHTML(html), "text/html");
	const meta = (selector, attribute) => parsed.querySelector(selector)?.getAttribute(attribute)?.trim() ?? "";
	const url = meta("link[rel=canonical]", "href") || meta("meta[property='og:url']", "content");
	const title = meta("meta[property='og:title']", "content") || (parsed.querySelector("h1") ?? parsed.querySelector("title"))?.textContent || "";
	// Beside the article there can be the beginnings of others.
	const articles = [...parsed.querySelectorAll("article")].sort((one, other) => other.textContent.length - one.textContent.length);
	const root = articles[0] ?? parsed.querySelector("main") ?? parsed.body;
	return { text: paragraphs(root), title: oneLine(title), url: /^https?:\/\/\S+$/.test(url) ? url : "" };
}

/**
 * HTML with the bare names of its elements. Nothing of it could run anyway, but the browser would say of each handler and
 * each style that it is refused. What is hidden stays so.
 */
function withoutAttributes(html) {
	const pieces = [];
	let at = 0;
	for (let found = nextOf(html, at); found !== null; found = nextOf(html, at)) {
		const { index, 0: tag, 2: name } = found;
		pieces.push(html.slice(at, index));
		at = index + tag.length;
		if (name !== undefined) {
			at = endOfTag(html, at);
			const whole = html.slice(index, at);
			pieces.push(saysWhatItIs(name, whole) ? whole : `${tag}${isHidden(whole.slice(tag.length)) ? " hidden" : ""}>`);
		}
	}
	return [...pieces, html.slice(at)].join("");
}

function nextOf(html, at) {
	NEXT.lastIndex = at;
	return NEXT.exec(html);
}

/** Whether the attributes of a tag hide what is in it. */
function isHidden(attributes) {
	return [...attributes.matchAll(ATTRIBUTE)].some(([, name, value = ""]) => /^hidden$/i.test(name) || (/^style$/i.test(name) && /display\s*:\s*none/i.test(value)));
}

/** Whether an element has the title or the address of the article. */
function saysWhatItIs(name, tag) {
	return /^(link|meta)$/i.test(name) && /canonical|og:(title|url)/.test(tag) && !/\s(on\w+|style)\s*=/i.test(tag);
}

/** Where a tag ends that has started: quotes count only around values. */
function endOfTag(html, start) {
	let quote = null;
	let before = "";
	for (let at = start; at < html.length; at += 1) {
		const character = html[at];
		if (quote !== null) {
			quote = character === quote ? null : quote;
		}
		else if (character === ">") {
			return at + 1;
		}
		else if (before === "=" && (character === '"' || character === "'")) {
			quote = character;
		}
		before = /\s/.test(character) ? before : character;
	}
	return html.length;
}

/** The text of an element, a paragraph a line. */
function paragraphs(root) {
	const lines = [""];
	const walk = (node) => {
		if (node.nodeType === Node.TEXT_NODE) {
			lines.push(lines.pop() + node.nodeValue);
		}
		else if (node.nodeName === "SUP" || node.nodeName === "SUB") {
			const line = lines.pop();
			lines.push(line + digitsBeside(line, node.textContent, node.nodeName === "SUP" ? RAISED : LOWERED));
		}
		else if (node.nodeType === Node.ELEMENT_NODE && !node.matches(LEFT_OUT)) {
			const isBlock = BLOCKS.has(node.tagName);
			if (isBlock) {
				lines.push("");
			}
			node.childNodes.forEach(walk);
			if (isBlock) {
				lines.push("");
			}
		}
	};
	walk(root);
	return lines.map(oneLine).filter(Boolean).join("\n\n");
}

/** Raised or lowered text: its digits must not be taken for more digits of a number before it. */
function digitsBeside(line, text, digits) {
	return /[0-9]\s*$/.test(line) ? text.replace(/[0-9]/g, (digit) => digits[digit]) : text;
}

function oneLine(text) {
	return text.replace(/\s+/g, " ").trim();
}
