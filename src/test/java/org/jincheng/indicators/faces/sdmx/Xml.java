package org.jincheng.indicators.faces.sdmx;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads XML as a program would. */
final class Xml {

	private Xml() {
	}

	static Element parse(String text) {
		var factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		try {
			return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text))).getDocumentElement();
		}
		catch (ParserConfigurationException | SAXException | IOException ex) {
			throw new AssertionError(text, ex);
		}
	}

	/** All elements of a name in another, at any depth. */
	static Stream<Element> all(Element in, String name) {
		var nodes = in.getElementsByTagNameNS("*", name);
		return IntStream.range(0, nodes.getLength()).mapToObj((i) -> (Element) nodes.item(i));
	}

	static Element first(Element in, String name) {
		return all(in, name).findFirst().orElseThrow();
	}

	/** The text of each element of a name. */
	static List<String> texts(Element in, String name) {
		return all(in, name).map(Element::getTextContent).toList();
	}

	/** An attribute of each element of a name. */
	static List<String> attributes(Element in, String name, String attribute) {
		return all(in, name).map((element) -> element.getAttribute(attribute)).toList();
	}

}
