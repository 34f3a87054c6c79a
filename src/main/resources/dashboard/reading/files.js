import { send } from "../parts/api.js";
import { h } from "../parts/dom.js";
import { field } from "../parts/fields.js";
import { t } from "../parts/language.js";
import { asText } from "./document.js";
import "./texts.js";

/** Files that are dropped or chosen: the service reads them, but for plain text, which is read here. */

const TYPES = {
	html: "text/html",
	htm: "text/html",
	tsv: "text/tab-separated-values",
	csv: "text/csv",
	pdf: "application/pdf",
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** No file has more bytes. */
const LARGEST = 10 * 1024 * 1024;

/** How often, in milliseconds, it is told how far a file is. */
const STEP = 1000;

/**
 * Has a form take a file that is dropped on it.
 * @param take is called with a `file` that the service is to read, or with the `text` of one of plain text
 * @param say is called with what is wrong with a file, or an empty text
 * @returns the field to choose one with
 */
export function takeFiles(form, take, say) {
	const input = h("input", { type: "file", id: "reading-file", accept: ["txt", ...Object.keys(TYPES)].map((ending) => `.${ending}`).join(), onclick: forget, onchange: () => input.files.length > 0 && takeFile(input.files[0]) });
	const takeFile = async (file) => {
		const fault = whyNotTaken(file);
		say(fault ?? "");
		if (fault === null) {
			take(endingOf(file) === "txt" ? { text: await textOf(file) } : { file });
		}
	};
	/** Names no file any longer, so that the same one can be chosen again. */
	function forget() {
		input.value = "";
	}

	form.classList.add("takes-files");
	form.addEventListener("input", ({ target }) => target.matches("textarea") && forget());
	form.addEventListener("dragover", (event) => [event.preventDefault(), form.classList.add("over")]);
	form.addEventListener("dragleave", () => form.classList.remove("over"));
	form.addEventListener("drop", (event) => {
		form.classList.remove("over");
		if (event.dataTransfer.files.length > 0) {
			event.preventDefault();
			input.files = event.dataTransfer.files;
			takeFile(event.dataTransfer.files[0]);
		}
	});
	return field("file", t("reading.file"), input);
}

function endingOf({ name }) {
	return name.slice(name.lastIndexOf(".") + 1).toLowerCase();
}

function whyNotTaken(file) {
	const ending = endingOf(file);
	if (ending !== "txt" && !(ending in TYPES)) {
		return t("reading.file.other", file.name);
	}
	return file.size > LARGEST ? t("reading.file.large", file.name) : null;
}

/** Files of plain text are in UTF-8, or say what they are in, or else are of the encoding that Chinese sites had. */
async function textOf(file) {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const [first, second] = bytes;
	const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
	const decode = (label, options) => new TextDecoder(label, options).decode(bytes);
	// As a field of text has it, so that what is pasted and what is dropped are the same.
	const plain = (text) => text.replace(/\r\n?/g, "\n");
	if (isWide) {
		return plain(decode(first === 0xff ? "utf-16le" : "utf-16be"));
	}
	try {
		return plain(decode("utf-8", { fatal: true }));
	}
	catch {
		return plain(decode("gb18030"));
	}
}

/** The address that an HTML file says it is at; empty where it says none. */
export async function addressIn(file) {
	const [tag = ""] = (TYPES[endingOf(file)] === "text/html" && /<(link|meta)\b[^>]*\b(canonical|og:url)\b[^>]*>/i.exec(await file.text())) || [];
	return (/https?:\/\/[^\s"'>]+/.exec(tag)?.[0] ?? "").replaceAll("&amp;", "&");
}

/**
 * What the service reads in a file, as the reading of a text, each figure beside what is recorded.
 * @param given what is known of the file, of which what is blank is not
 * @param progress tells how far a file is that takes more than a second
 * @throws {Problem} if the API answers with an error, or not at all
 */
export async function readFile(file, given, progress) {
	const parameters = { recorded: "true", ...Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value.trim()])) };
	const { body } = await progress.during(file.name, (onSent) => send("POST", "/readings", { isOpen: true, file, type: TYPES[endingOf(file)], parameters, through: (url, request) => upload(url, request, onSent) }));
	return asText(body);
}

/** As `fetch` does, which cannot tell how much is sent. */
function upload(url, { method, headers, body }, onSent) {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.open(method, url);
		Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
		request.upload.addEventListener("progress", ({ loaded, total }) => onSent(loaded / total));
		request.addEventListener("error", reject);
		request.addEventListener("load", () => {
			const lines = request.getAllResponseHeaders().trim().split(/\r?\n/);
			resolve(new Response(request.responseText, { status: request.status, statusText: request.statusText, headers: lines.map((line) => line.split(/:\s*(.*)/, 2)) }));
		});
		request.send(body);
	});
}

/** How far a file is: what is sent of it, then for how long it is being read. The seconds are not read aloud. */
export function fileProgress() {
	const words = h("span");
	const seconds = h("span", { "aria-hidden": "true" });
	let running = null;
	return {
		element: h("p", { class: "reading-progress", role: "status" }, words, seconds),
		async during(name, run) {
			const start = performance.now();
			const mine = {};
			running = mine;
			let sent = 0;
			const show = (told, passed) => {
				if (running === mine) {
					words.textContent = words.textContent === told ? words.textContent : told;
					seconds.textContent = passed;
				}
			};
			const timer = setInterval(() => {
				const part = sent < 1 ? ` ${Math.floor(sent * 100)} %` : "";
				show(t(sent < 1 ? "reading.file.sent" : "reading.file.reading", name), `${part} ${t("reading.seconds", Math.round((performance.now() - start) / 1000))}`);
			}, STEP);
			try {
				return await run((part) => (sent = part));
			}
			finally {
				clearInterval(timer);
				show("", "");
			}
		},
	};
}
