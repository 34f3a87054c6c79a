package org.jincheng.indicators.reading.files;

import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * A part of a workbook or document, read element by element. Elements and attributes go
 * by their names without the namespace, of which there are two for the same.
 */
final class OfficePart implements AutoCloseable {

	/** In characters, as in Excel. */
	private static final int MAX_CELL_LENGTH = 32_767;

	private static final int DEEPEST = 64;

	/** How many names of elements and attributes the parser may keep. */
	private static final int MAX_NAMES = 1000;

	/** How Excel writes characters that XML does not have. */
	private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	private static final XMLInputFactory factory = factory();

	private final String name;

	private final Reader text;

	private final XMLStreamReader xml;

	private final Set<String> names = new HashSet<>();

	private int depth;

	OfficePart(String name, Reader text) {
		this.name = name;
		this.text = text;
		try {
			this.xml = factory.createXMLStreamReader(text);
		}
		catch (XMLStreamException ex) {
			throw failure(ex);
		}
		nextIn(0);
	}

	/** The parser of the JDK, whatever else there is. */
	private static XMLInputFactory factory() {
		var factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		// The text has no entities of its own, and may have any number of those of XML.
		factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
		factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
		return factory;
	}

	/**
	 * Goes to the next beginning of an element inside of another.
	 * @param outer how deep the other is; the root, which is the first, is 1 deep
	 * @return whether there is one
	 */
	boolean nextIn(int outer) {
		while (true) {
			var event = next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				return true;
			}
			if (event == XMLStreamConstants.END_DOCUMENT
					|| (event == XMLStreamConstants.END_ELEMENT && this.depth < outer)) {
				return false;
			}
		}
	}

	/**
	 * Goes to the next of its elements that has this name, and passes over the others.
	 */
	boolean nextIn(int outer, String element) {
		while (nextIn(outer)) {
			if (element().equals(element)) {
				return true;
			}
			skip();
		}
		return false;
	}

	private int next() {
		try {
			var event = this.xml.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				this.depth++;
				check();
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				this.depth--;
			}
			return event;
		}
		catch (XMLStreamException ex) {
			throw failure(ex);
		}
	}

	/** The parser keeps all names that it has seen, and all elements that are open. */
	private void check() {
		if (this.depth > DEEPEST) {
			throw unreadable("has elements more than %d deep".formatted(DEEPEST));
		}
		this.names.add(this.xml.getLocalName());
		for (int i = 0; i < this.xml.getAttributeCount(); i++) {
			this.names.add(this.xml.getAttributeLocalName(i));
		}
		for (int i = 0; i < this.xml.getNamespaceCount(); i++) {
			this.names.add(this.xml.getNamespacePrefix(i) + ":" + this.xml.getNamespaceURI(i));
		}
		if (this.names.size() > MAX_NAMES) {
			throw unreadable("has more than %d different names".formatted(MAX_NAMES));
		}
	}

	/** How deep the element that just began is. */
	int depth() {
		return this.depth;
	}

	/** The name of the element that just began. */
	String element() {
		return this.xml.getLocalName();
	}

	/** An attribute of the element that just began. */
	@Nullable String attribute(String attribute) {
		return this.xml.getAttributeValue(null, attribute);
	}

	/** An attribute that the element that just began must have. */
	String needed(String attribute) {
		var value = attribute(attribute);
		if (value == null) {
			throw unreadable("has an element %s without %s".formatted(element(), attribute));
		}
		return value;
	}

	/** Adds what is written in the element that just began, up to its end. */
	void text(StringBuilder to) {
		var outer = this.depth;
		while (this.depth >= outer) {
			var event = next();
			if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE) {
				to.append(this.xml.getTextCharacters(), this.xml.getTextStart(), this.xml.getTextLength());
				if (to.length() > MAX_CELL_LENGTH) {
					throw unreadable("has a cell of more than %d characters".formatted(MAX_CELL_LENGTH));
				}
			}
		}
	}

	/** Passes over the element that just began. */
	void skip() {
		var outer = this.depth;
		while (this.depth >= outer) {
			next();
		}
	}

	/** Returns a text with the characters that Excel writes in another way. */
	static String unescaped(CharSequence text) {
		return ESCAPED.matcher(text)
			.replaceAll(
					(found) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
	}

	RefusedException unreadable(String reason) {
		return new RefusedException(ProblemType.INVALID_FILE, "The part \"%s\" %s.".formatted(this.name, reason));
	}

	private RefusedException failure(XMLStreamException failure) {
		var place = failure.getLocation();
		return unreadable("is not XML in UTF-8, or is damaged or cut off" + ((place != null)
				? ", at line %d, column %d".formatted(place.getLineNumber(), place.getColumnNumber()) : ""));
	}

	@Override
	public void close() throws IOException {
		this.text.close();
	}

}
