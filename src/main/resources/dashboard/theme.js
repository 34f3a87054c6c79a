// Runs before anything is drawn, so that no page flashes in the theme that was not chosen.
(() => {
	const { style } = document.documentElement;

	/** What was chosen here before; nothing, where the browser keeps nothing for the page, as for many a frame. */
	function remembered() {
		try {
			return localStorage.getItem("theme");
		}
		catch {
			return null;
		}
	}

	// What the address asks for, as in a frame, comes first, and what the system has last.
	style.colorScheme = [new URLSearchParams(location.search).get("theme"), remembered()].find((name) => ["light", "dark"].includes(name)) ?? "";
	document.addEventListener("DOMContentLoaded", () =>
		document.getElementById("theme")?.addEventListener("click", () => {
			const isDark = style.colorScheme === "dark" || (style.colorScheme === "" && matchMedia("(prefers-color-scheme: dark)").matches);
			style.colorScheme = isDark ? "light" : "dark";
			localStorage.setItem("theme", style.colorScheme);
		}),
	);
})();
