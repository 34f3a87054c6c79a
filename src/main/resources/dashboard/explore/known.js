import { read } from "../parts/api.js";

const known = new Map();

/** An indicator by its code. */
export function indicatorOf(code) {
	return readOnce(`/indicators/${encodeURIComponent(code)}`);
}

/** Its name, or its code where it has none. */
export async function nameOf(code) {
	try {
		return (await indicatorOf(code)).name;
	}
	catch {
		return code;
	}
}

/** The sources that something is said by, by id. */
export async function sourcesOf(statements) {
	const ids = [...new Set(statements.map(({ source }) => source))];
	const sources = await Promise.all(ids.map((id) => readOnce(`/sources/${id}`)));
	return new Map(sources.map((source) => [source.id, source]));
}

/** What is known of one thing does not change while a view is looked at, so that it is asked for once. */
function readOnce(path) {
	if (!known.has(path)) {
		const reading = read(path);
		known.set(path, reading);
		reading.catch(() => known.delete(path));
	}
	return known.get(path);
}
