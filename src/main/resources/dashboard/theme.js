// Runs before anything is drawn, so that no page flashes in the theme that was not chosen.
(() => {
	const root = document.documentElement;
	const system = matchMedia("(prefers-color-scheme: dark)");
	const chosen = () => localStorage.getItem("theme");

	function apply() {
		root.dataset.theme = chosen() ?? (system.matches ? "dark" : "light");
		document.getElementById("theme")?.setAttribute("aria-pressed", String(root.dataset.theme === "dark"));
		root.dispatchEvent(new Event("themechange"));
	}

	apply();
	system.addEventListener("change", apply);
	document.addEventListener("DOMContentLoaded", () => {
		apply();
		document.getElementById("theme")?.addEventListener("click", () => {
			localStorage.setItem("theme", root.dataset.theme === "dark" ? "light" : "dark");
			apply();
		});
	});
})();
