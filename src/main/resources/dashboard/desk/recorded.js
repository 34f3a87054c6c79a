import { readTagged } from "../parts/api.js";
import { idOfSource, plainNumber } from "./publication.js";
import { labelOf } from "./periods.js";
import { work } from "./work.js";

/** What is recorded of the source already, beside what is read now. */

/** Reads what is recorded of the source, and marks the cards that are. */
export async function readRecorded(source) {
	const { body, etag } = await readTagged(`/publications/${encodeURIComponent(source)}`);
	const figures = body.statements.flatMap(({ paragraph, sentence, figures: stated }) => stated.map((figure) => ({ paragraph, sentence, ...figure })));
	work.recorded = { etag, source: body.source, figures };
	const { id, publisher, title, url, published, excerpt } = body.source;
	Object.assign(work.source, { id, publisher, title, url: url ?? "", published, excerpt });
	// Somebody may have corrected what was recorded from here.
	work.cards.filter(({ state }) => state === "recorded").forEach((card) => (card.state = "open"));
	markRecorded();
}

/** Marks the cards whose figures are recorded as they are. */
export function markRecorded() {
	if (!work.recorded) {
		return;
	}
	if (work.recorded.source.id !== idOfSource()) {
		// They are figures of another source.
		work.recorded = null;
		work.cards.forEach((card) => {
			card.id = null;
			card.state = card.state === "recorded" ? "open" : card.state;
		});
		return;
	}
	for (const card of work.cards) {
		const same = card.kind === "figure" && work.recorded.figures.find((figure) => isKeyOf(figure, card));
		if (same && card.state !== "rejected" && card.state !== "joined") {
			const { value, upper, relation } = card.figure;
			if (isSame(same.value, value) && isSame(same.upper, upper) && same.relation === relation) {
				card.state = "recorded";
				card.id = same.id;
			}
		}
	}
}

/** Whether a recorded number is the one that is written, whatever zeros it ends with. */
function isSame(recorded, written) {
	const [one, other] = [String(recorded ?? ""), plainNumber(written)].map((text) => (text.includes(".") ? text.replace(/[.]?0+$/, "") : text));
	return one === other;
}

/** What is recorded under the key of a card with another value, which the card would correct. */
export function correctedBy(card) {
	return work.recorded?.figures.find((figure) => isKeyOf(figure, card) && card.state !== "recorded");
}

/** The recorded figures of which there is no card. */
export function otherRecorded() {
	return (work.recorded?.figures ?? []).filter((figure) => !work.cards.some((card) => card.kind === "figure" && isKeyOf(figure, card)));
}

/** Whether a recorded figure has the key of a card, which makes it the one that it is. */
function isKeyOf(recorded, { figure, paragraph }) {
	if (!figure || paragraph === null) {
		return false;
	}
	const place = figure.places.length > 1 ? `group-${[...figure.places].sort().join("-")}` : figure.places[0];
	const comparison = recorded.comparison ? [recorded.comparison.kind, labelOf(recorded.comparison.basePeriod)] : ["", ""];
	return (
		recorded.indicator === figure.indicator &&
		recorded.place === place &&
		recorded.unit === figure.unit &&
		recorded.status === figure.status &&
		String(recorded.occurrence) === (figure.occurrence || "1") &&
		labelOf(recorded.period) === figure.period &&
		comparison[0] === figure.comparison &&
		(comparison[0] === "" || comparison[1] === figure.base)
	);
}
