import { send } from "../parts/api.js";
import { t } from "../parts/language.js";
import "./texts.js";

/** More characters than these are not read at once. */
const LONGEST = 200_000;

/**
 * What the service reads in a text, each figure beside what is recorded.
 * @param given what is known of the text, of which what is blank is not
 * @throws {Problem} if the API answers with an error, or not at all
 */
export async function readText(text, given) {
	const known = Object.entries(given).filter(([, value]) => value.trim() !== "");
	const { body } = await send("POST", "/readings", { isOpen: true, body: { text, recorded: true, ...Object.fromEntries(known) } });
	return { ...body, text };
}

/** Why a text is not to be read; null if it is. */
export function whyNotRead(text) {
	if (text.trim() === "") {
		return t("reading.text.none");
	}
	return text.length > LONGEST ? t("reading.text.long", text.length.toLocaleString("en"), LONGEST.toLocaleString("en")) : null;
}

/** What to say of a reading that failed; what the API did not say is thrown on. */
export function failureText(error) {
	if (error.status === undefined) {
		throw error;
	}
	const wait = error.retryAfter === null ? "" : ` ${t("reading.wait", error.retryAfter)}`;
	return (error.status === 0 ? t("state.error.unreachable") : t("state.error.failed", error.status, error.message)) + wait;
}
