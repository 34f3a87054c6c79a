/** The state of a view is in the address bar, so that it can be shared, kept and gone back to. */

/** What the address bar says. */
export function state() {
	return new URLSearchParams(location.search);
}

/** What the fragment says, which no server is sent. */
export function fragment() {
	return new URLSearchParams(location.hash.slice(1));
}

/** Has the fragment say something else; what is empty is left out. */
export function setFragment(values) {
	const said = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ""));
	history.replaceState(null, "", `${location.pathname}${location.search}${said.size > 0 ? `#${said}` : ""}`);
	window.dispatchEvent(new Event("addresschange"));
}

/** The address of this page with some parameters changed; null, an empty text and an empty list take one away. */
export function addressWith(changes) {
	const query = state();
	for (const [name, value] of Object.entries(changes)) {
		const text = Array.isArray(value) ? value.join(",") : value;
		if (text === null || text === "") {
			query.delete(name);
		}
		else {
			query.set(name, text);
		}
	}
	// A comma stands for itself in a query, and can be read.
	return `${location.pathname}${query.size > 0 ? `?${query.toString().replaceAll("%2C", ",")}` : ""}${keptFragment()}`;
}

/** A fragment that is state; the name of a part of the page is none. */
function keptFragment() {
	return location.hash.includes("=") ? location.hash : "";
}

/** Goes to the address with some parameters changed, as a step that can be gone back, or in place of the present one. */
export function go(changes, { replace = false } = {}) {
	const target = addressWith(changes);
	if (target === `${location.pathname}${location.search}${keptFragment()}`) {
		return;
	}
	history[replace ? "replaceState" : "pushState"](null, "", target);
	window.dispatchEvent(new Event("addresschange"));
}

/** Calls a listener whenever the address has changed, by this page or by going back. */
export function onAddressChange(listener) {
	window.addEventListener("addresschange", listener);
	window.addEventListener("popstate", listener);
}

/** Keeps a link to another language on the view that is open. */
export function followState(link) {
	const follow = () => link.setAttribute("href", addressWith({ lang: link.hreflang }));
	onAddressChange(follow);
	follow();
}
