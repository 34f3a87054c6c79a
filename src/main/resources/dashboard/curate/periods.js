/** A period as a curator writes it: 2018, 2018-05, 2018-05-01, or from one to another, 2020-01/2020-11. */

const DAY = /^([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?$/;

/** The first and the last day of a period that is written; null if it is none. */
export function daysOf(text) {
	const ends = text.trim().split("/");
	if (ends.length > 2) {
		return null;
	}
	const first = spanOf(ends[0]);
	const last = spanOf(ends.at(-1));
	return first && last && { start: first.start, end: last.end };
}

/** Whether a period, null where there is none, has the days of one that is written in whichever way. */
export function isPeriod(period, written) {
	const days = daysOf(written);
	return days === null ? !period && written.trim() === "" : days.start === period?.start && days.end === period?.end;
}

function spanOf(text) {
	const match = DAY.exec(text.trim());
	if (!match) {
		return null;
	}
	const [, year, month, day] = match;
	const start = `${year}-${month ?? "01"}-${day ?? "01"}`;
	const end = day ? start : `${year}-${month ?? "12"}-${lastDay(year, month ?? "12")}`;
	return isDay(start) && isDay(end) ? { start, end } : null;
}

function lastDay(year, month) {
	return String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, "0");
}

function isDay(text) {
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** How a period is written. */
export function labelOf({ start, end }) {
	const [year] = start.split("-");
	if (start === `${year}-01-01` && end === `${year}-12-31`) {
		return year;
	}
	if (start === end) {
		return start;
	}
	const months = [start.slice(0, 7), end.slice(0, 7)];
	if (start.endsWith("-01") && end === `${months[1]}-${lastDay(...months[1].split("-"))}`) {
		return months[0] === months[1] ? months[0] : months.join("/");
	}
	return `${start}/${end}`;
}
