package org.jincheng.indicators.core.representation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The newest events as an Atom feed (RFC 4287), the newest first. */
@Component
@Order(5)
class AtomFormat extends TableFormat {

	private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

	AtomFormat() {
		super("atom", MediaType.APPLICATION_ATOM_XML, FeedCollection.class, Trait.ABSOLUTE_ADDRESSES);
	}

	@Override
	protected <T> void write(Tabular<T> collection, ResponseContext context, OutputStream out) throws IOException {
		var base = ServletUriComponentsBuilder.fromContextPath(context.request()).toUriString();
		try {
			var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
			xml.writeStartDocument("UTF-8", "1.0");
			xml.writeStartElement("feed");
			xml.writeDefaultNamespace(NAMESPACE);
			element(xml, "id", id("feed " + context.request().getRequestURI()));
			element(xml, "title", "Jincheng Indicators: " + collection.table().name());
			element(xml, "subtitle", collection.table().description());
			element(xml, "updated", MomentText.of(context.revision().recordedAt()));
			link(xml, "self", base + context.self());
			for (var entry : ((FeedCollection<T>) collection).entries()) {
				write(xml, entry, base);
			}
			xml.writeEndElement();
			xml.writeEndDocument();
			xml.flush();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private static void write(XMLStreamWriter xml, FeedEntry entry, String base) throws XMLStreamException {
		xml.writeStartElement("entry");
		element(xml, "id", id(entry.path() + " at " + MomentText.of(entry.updated())));
		element(xml, "title", entry.title());
		element(xml, "updated", MomentText.of(entry.updated()));
		xml.writeStartElement("author");
		element(xml, "name", entry.author());
		xml.writeEndElement();
		link(xml, "alternate", base + entry.path());
		xml.writeStartElement("content");
		xml.writeAttribute("type", "text");
		xml.writeCharacters(entry.content());
		xml.writeEndElement();
		xml.writeEndElement();
	}

	/**
	 * Returns an id that stays whatever address the feed is read from. After a restore to
	 * an earlier moment, another event with the number of a lost one has another.
	 */
	private static String id(String name) {
		return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
	}

	private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
		xml.writeEmptyElement("link");
		xml.writeAttribute("rel", relation);
		xml.writeAttribute("href", address);
	}

	private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
		xml.writeStartElement(name);
		xml.writeCharacters(text);
		xml.writeEndElement();
	}

}
