package org.jincheng.indicators.faces.chart;

import java.io.StringWriter;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.apache.commons.lang3.function.Failable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Builds an SVG that is well-formed, whatever text is added. */
final class SvgDrawing {

	private static final String NAMESPACE = "http://www.w3.org/2000/svg";

	/** The characters that XML does not allow, and controls. */
	private static final Pattern ILLEGIBLE = Pattern
		.compile("[^\\t\\n -~\\x{a0}-\\x{d7ff}\\x{e000}-\\x{fffd}\\x{10000}-\\x{10ffff}]");

	private final Document document;

	private final Element root;

	private final Element scenery;

	private final Element marks;

	/**
	 * Begins a drawing.
	 * @param title its name
	 * @param description what it shows, in words
	 * @param sheet its style sheet
	 */
	SvgDrawing(String title, String description, String sheet) {
		this.document = Failable.call(DocumentBuilderFactory.newDefaultInstance()::newDocumentBuilder).newDocument();
		this.root = this.document.createElementNS(NAMESPACE, "svg");
		this.document.appendChild(this.root);
		addText(this.root, "title", title);
		addText(this.root, "desc", description);
		addText(this.root, "style", sheet);
		// The marks have all words that a listener needs.
		this.scenery = add(this.root, "g", "aria-hidden", "true");
		this.marks = add(this.root, "g");
	}

	/** The outermost element. */
	Element root() {
		return this.root;
	}

	/** What is behind the marks. */
	Element scenery() {
		return this.scenery;
	}

	/** The marks of figures. */
	Element marks() {
		return this.marks;
	}

	/**
	 * Adds an element.
	 * @param attributes its attributes, as name, value, name, value
	 */
	Element add(Element parent, String name, Object... attributes) {
		var element = this.document.createElementNS(NAMESPACE, name);
		set(element, attributes);
		parent.appendChild(element);
		return element;
	}

	static void set(Element element, Object... attributes) {
		for (int i = 0; i < attributes.length; i += 2) {
			element.setAttribute(attributes[i].toString(), legible(attributes[i + 1].toString()));
		}
	}

	/** Adds an element with text in it. */
	Element addText(Element parent, String name, String text, Object... attributes) {
		var element = add(parent, name, attributes);
		element.appendChild(this.document.createTextNode(legible(text)));
		return element;
	}

	void text(int x, int y, String style, String text) {
		addText(this.scenery, "text", text, "x", x, "y", y, "class", style);
	}

	void line(int x1, int y1, int x2, int y2, String style) {
		line(this.scenery, x1, y1, x2, y2, style);
	}

	void line(Element parent, int x1, int y1, int x2, int y2, String style) {
		add(parent, "line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "class", style);
	}

	/** Draws a rectangle between two opposite corners, in any order. */
	Element rectangle(Element parent, int x1, int y1, int x2, int y2, String style) {
		return add(parent, "rect", "x", Math.min(x1, x2), "y", Math.min(y1, y2), "width", Math.abs(x2 - x1), "height",
				Math.abs(y2 - y1), "class", style);
	}

	private static String legible(String text) {
		return ILLEGIBLE.matcher(text).replaceAll("\ufffd");
	}

	String toXml() {
		var transformer = Failable.call(TransformerFactory.newDefaultInstance()::newTransformer);
		transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
		var xml = new StringWriter();
		Failable.run(() -> transformer.transform(new DOMSource(this.document), new StreamResult(xml)));
		return xml.toString();
	}

}
