package org.jincheng.indicators.faces.chart;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An image as a reader's program takes it: it has to be well-formed.
 *
 * @param xml its text
 * @param document what was read of it
 */
record ParsedSvg(String xml, Document document) {

	static ParsedSvg of(String xml) {
		try {
			var factory = DocumentBuilderFactory.newDefaultNSInstance();
			return new ParsedSvg(xml, factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))));
		}
		catch (ParserConfigurationException | SAXException | IOException ex) {
			throw new IllegalStateException(xml, ex);
		}
	}

	/** The texts that it shows, in order. */
	List<String> texts() {
		return Stream.concat(all("text"), all("tspan"))
			.sorted((left, right) -> Integer
				.signum((left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING) != 0 ? -1 : 1))
			.filter((text) -> text.getElementsByTagName("tspan").getLength() == 0)
			.map(Element::getTextContent)
			.toList();
	}

	/** What is read aloud instead of it. */
	String description() {
		return all("desc").findFirst().orElseThrow().getTextContent();
	}

	/** The elements of a name that have all these styles and no other. */
	List<Element> elements(String name, String styles) {
		return all(name)
			.filter((element) -> Set.of(element.getAttribute("class").split(" ")).equals(Set.of(styles.split(" "))))
			.toList();
	}

	/** The one element of a name that has these styles. */
	Element only(String name, String styles) {
		var elements = elements(name, styles);
		assertThat(elements).hasSize(1);
		return elements.getFirst();
	}

	/** The elements of a name that have a style among others. */
	List<Element> styled(String name, String style) {
		return all(name).filter((element) -> List.of(element.getAttribute("class").split(" ")).contains(style))
			.toList();
	}

	/** The marks of figures, in order. */
	List<Element> marks() {
		return styled("a", "mark");
	}

	/** The mark whose words begin with a text. */
	Element mark(String words) {
		var found = marks().stream()
			.filter((mark) -> mark.getElementsByTagName("title").item(0).getTextContent().startsWith(words))
			.toList();
		assertThat(found).as(words).hasSize(1);
		return found.getFirst();
	}

	/** What a mark consists of, by name and style. */
	static List<String> shapes(Element mark) {
		var children = mark.getChildNodes();
		return IntStream.range(0, children.getLength())
			.mapToObj((i) -> (Element) children.item(i))
			.filter((part) -> !part.getAttribute("class").equals("hit") && !part.getLocalName().equals("title"))
			.map((part) -> part.getLocalName() + " " + part.getAttribute("class"))
			.toList();
	}

	/** The ids of the figures that each line joins. */
	List<List<String>> lines() {
		return styled("path", "line").stream()
			.map((line) -> List.of(line.getAttribute("data-joins").split(" ")))
			.toList();
	}

	/** What the legend explains, by the names of its words. */
	List<String> legend() {
		return all("g").map((sign) -> sign.getAttribute("data-legend")).filter((word) -> !word.isEmpty()).toList();
	}

	private Stream<Element> all(String name) {
		var found = this.document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
		return IntStream.range(0, found.getLength()).mapToObj((i) -> (Element) found.item(i));
	}

}
