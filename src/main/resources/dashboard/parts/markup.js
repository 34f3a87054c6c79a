import { readText } from "./api.js";

/** Lets a page take what the service has written, and nothing else, for what it is. Older browsers ask for no such policy. */
const policy = globalThis.trustedTypes?.createPolicy("written", { createHTML: (text) => text }) ?? { createHTML: (text) => text };

/** What a text of the service says, which is of a media type such as "text/html". */
export function parsed(text, type) {
	return new DOMParser().parseFromString(policy.createHTML(text), type);
}

/** A page of the service. */
export async function written(address) {
	return parsed(await readText(address), "text/html");
}
