/** How many pixels of a picture there are to one of a drawing, so that it is sharp on paper. */
const SHARPNESS = 2;

/**
 * A drawing as a PNG.
 * @param address the path and query of an SVG
 */
async function picture(address) {
	const image = new Image();
	image.src = address;
	await image.decode();
	const canvas = document.createElement("canvas");
	canvas.width = image.naturalWidth * SHARPNESS;
	canvas.height = image.naturalHeight * SHARPNESS;
	canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

/** Hands a drawing as a PNG to the browser to be saved. */
export async function savePicture(address, name) {
	const link = document.createElement("a");
	link.href = URL.createObjectURL(await picture(address));
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
