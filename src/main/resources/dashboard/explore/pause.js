/** How long a pause, in milliseconds, ends a word. */
const PAUSE = 300;

/** Something that is done once, after the last call of several in a row. */
export function afterPause(act) {
	let timer = null;
	const pausing = () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			timer = null;
			act();
		}, PAUSE);
	};
	pausing.isWaiting = () => timer !== null;
	return pausing;
}
