import { Decimal } from "../parts/api.js";
import { daysOf, labelOf } from "./periods.js";
import { partsOf, PATHS, put, requested, unlessEmpty } from "./told-apart.js";

/** A figure as the fields of forms have it, whether it is read, recorded or new, and as it is sent. */

/** What a figure says, field by field. */
export function fieldsOf(said) {
	const { indicator, where, place, places, period, value, upper, unit, counted, relation, status, comparison, joint, printed, cell, note, occurrence } = said;
	return {
		...partsOf(said),
		indicator: indicator ?? "",
		where: where ?? null,
		places: places ?? (place ? [place] : []),
		period: period ? labelOf(period) : "",
		basis: period?.basis ?? "stated",
		value: String(value ?? ""),
		upper: String(upper ?? ""),
		unit: unit ?? "",
		counted: counted ?? "",
		relation: relation ?? "eq",
		status: status ?? "actual",
		comparison: comparison?.kind ?? "",
		base: comparison?.basePeriod ? labelOf(comparison.basePeriod) : "",
		joint: joint ?? false,
		printed,
		cell: cell ?? null,
		noteEn: note?.en ?? "",
		noteZh: note?.zh ?? "",
		occurrence: String(occurrence ?? ""),
	};
}

/** A figure as it is sent. */
export function bodyOf(figure) {
	const { indicator, where, places, period, basis, value, upper, unit, counted, relation, status, comparison, base, joint, printed, cell, noteEn, noteZh, occurrence } = figure;
	const days = daysOf(period);
	const body = {
		indicator: wordsOf(indicator),
		...(where && { where }),
		...(places.length > 1 ? { places } : { place: wordsOf(places[0] ?? "") }),
		period: days && { ...days, basis },
		value: numberOf(value),
		upper: relation === "between" ? numberOf(upper) : null,
		unit: wordsOf(unit),
		counted: isOfCounting(unit) ? wordsOf(counted) : null,
		relation,
		status,
		// A base that is none is sent as it is, and refused.
		comparison: { kind: comparison, basePeriod: daysOf(base) ?? wordsOf(base) },
		joint: places.length > 1 || joint,
		printed: wordsOf(printed),
		cell,
		note: textOf({ en: noteEn, zh: noteZh }),
		occurrence: occurrence === "" ? undefined : numberOf(occurrence),
	};
	PATHS.forEach((path) => put(body, path, requested(path, figure[path])));
	const withoutValue = body.missing && { value: null, upper: null, relation: null };
	return { ...body, ...withoutValue, comparison: comparison === "" ? null : unlessEmpty(body.comparison), shareOf: unlessEmpty(body.shareOf) };
}

/** The field that a fault is about, by the path of it in a request. */
export function fieldAt(path) {
	const [first, ...others] = path.split(".");
	// What is wrong with several is told at the first of them.
	const apart = PATHS.find((it) => it === path || (path !== "comparison" && it.startsWith(`${path}.`)));
	return path.startsWith("comparison.basePeriod") ? "base" : (apart ?? { place: "places", note: "noteEn", source: others.at(0) }[first] ?? first);
}

/** Whether figures in a unit say what is counted. */
export function isOfCounting(unit) {
	return /^count(-per-|$)/.test(unit);
}

/** A text without what is around it; null where there is none. */
export function wordsOf(text) {
	return text?.trim() || null;
}

/** A text of both languages as it is sent; null where there is none. */
export function textOf(words) {
	const en = wordsOf(words?.en);
	const zh = wordsOf(words?.zh);
	return en || zh ? { en, zh } : null;
}

/** A decimal as it is written, with or without marks between thousands; what is none is sent as it is, and refused. */
export function numberOf(text) {
	const plain = plainNumber(text ?? "");
	return Decimal.isOne(plain) ? new Decimal(plain) : wordsOf(text);
}

/** A number without marks between thousands. */
export function plainNumber(text) {
	const trimmed = text.trim();
	return /^-?[0-9]{1,3}([,，][0-9]{3})+([.][0-9]+)?$/.test(trimmed) ? trimmed.replace(/[,，]/g, "") : trimmed;
}

/** A number as it is written, without the zeros that its decimals end with. */
export function shortest(number) {
	return number.includes(".") ? number.replace(/[.]?0+$/, "") : number;
}
