/** How many pixels of a picture there are to one of a drawing, so that it is sharp on paper. */
const SHARPNESS = 2;

/**
 * A drawing as a PNG.
 * @param address the path and query of an SVG
 */
export async function picture(address) {
	const image = new Image();
	image.src = address;
	await image.decode();
	const canvas = document.createElement("canvas");
	canvas.width = image.naturalWidth * SHARPNESS;
	canvas.height = image.naturalHeight * SHARPNESS;
	canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
