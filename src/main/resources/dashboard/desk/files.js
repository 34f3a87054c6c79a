/** The text of a file that is dropped or chosen. What is parsed of HTML is attached nowhere: only its text is taken. */

const rules = { createHTML: withoutAttributes };

const policy = globalThis.trustedTypes?.createPolicy("dropped-html", rules) ?? rules;

const LEFT_OUT = "script, style, noscript, template, iframe, object, svg, nav, header, footer, aside, form, button, select";

const BLOCKS = new Set("ADDRESS ARTICLE BLOCKQUOTE BODY BR CAPTION DD DIV DL DT FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL".split(" "));

/** Whether a file can be read here. */
export function isReadable({ name }) {
	return /[.](txt|html?)$/i.test(name);
}

/** The text of a file, with what an HTML file says of itself: its title and its address. */
export async function textOf(file) {
	const text = decoded(new Uint8Array(await file.arrayBuffer()));
	return /[.]html?$/i.test(file.name) ? ofHtml(text) : { text, title: "", url: "" };
}

/** Files are in UTF-8, or say what they are in, or else are of the encoding that Chinese sites had. */
function decoded(bytes) {
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
	const root = parsed.querySelector("article") ?? parsed.querySelector("main") ?? parsed.body;
	return { text: paragraphs(root), title: oneLine(title), url: /^https?:\/\/\S+$/.test(url) ? url : "" };
}

/**
 * HTML with the bare names of its elements. Nothing of it could run anyway, but the browser would say of each handler and
 * each style that it is refused.
 */
function withoutAttributes(html) {
	const pieces = [];
	let at = 0;
	for (const { index, 0: tag, 1: name } of html.matchAll(/<\/?([a-z][a-z0-9-]*)/gi)) {
		if (index < at) {
			continue;
		}
		pieces.push(html.slice(at, index));
		at = endOfTag(html, index + tag.length);
		const whole = html.slice(index, at);
		pieces.push(saysWhatItIs(name, whole) ? whole : `${/^style$/i.test(name) ? tag.replace(name, "template") : tag}>`);
	}
	return [...pieces, html.slice(at)].join("");
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

function oneLine(text) {
	return text.replace(/\s+/g, " ").trim();
}
