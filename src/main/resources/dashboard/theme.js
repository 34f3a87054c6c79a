// Runs before anything is drawn, so that no page flashes in the theme that was not chosen.
(() => {
	const root = document.documentElement;
	const system = matchMedia("(prefers-color-scheme: dark)");
	const themes = ["light", "dark"];

	/** What the address asks for, as in a frame, else what was chosen here before, else what the system has. */
	function theme() {
		const asked = [new URLSearchParams(location.search).get("theme"), remembered()];
		return asked.find((name) => themes.includes(name)) ?? (system.matches ? "dark" : "light");
	}

	function apply(name = theme()) {
		root.dataset.theme = name;
		document.getElementById("theme")?.setAttribute("aria-pressed", String(root.dataset.theme === "dark"));
		root.dispatchEvent(new Event("themechange"));
	}

	/** Nothing, where the browser keeps nothing for the page, as for many a frame. */
	function remembered() {
		try {
			return localStorage.getItem("theme");
		}
		catch {
			return null;
		}
	}

	apply();
	system.addEventListener("change", () => apply());
	addEventListener("beforeprint", () => apply("light"));
	addEventListener("afterprint", () => apply());
	document.addEventListener("DOMContentLoaded", () => {
		apply();
		document.getElementById("theme")?.addEventListener("click", () => {
			localStorage.setItem("theme", root.dataset.theme === "dark" ? "light" : "dark");
			apply();
		});
	});
})();
