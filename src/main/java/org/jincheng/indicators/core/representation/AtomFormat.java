package org.jincheng.indicators.core.representation;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

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
	protected <T> void write(Tabular<T> collection, ResponseContext context, OutputStream out) {
		var base = ServletUriComponentsBuilder.fromContextPath(context.request()).toUriString();
		var xml = new XmlWriter(out);
		xml.start("feed", "xmlns", NAMESPACE);
		xml.text("id", id("feed " + context.request().getRequestURI()));
		xml.text("title", "Jincheng Indicators: " + collection.table().name());
		xml.text("subtitle", collection.table().description());
		xml.text("updated", MomentText.of(context.revision().recordedAt()));
		xml.empty("link", "rel", "self", "href", base + context.self());
		((FeedCollection<T>) collection).entries().forEach((entry) -> write(xml, entry, base));
		xml.endDocument();
	}

	private static void write(XmlWriter xml, FeedEntry entry, String base) {
		xml.start("entry");
		xml.text("id", id(entry.path() + " at " + MomentText.of(entry.updated())));
		xml.text("title", entry.title());
		xml.text("updated", MomentText.of(entry.updated()));
		xml.start("author");
		xml.text("name", entry.author());
		xml.end();
		xml.empty("link", "rel", "alternate", "href", base + entry.path());
		xml.text("content", entry.content(), "type", "text");
		xml.end();
	}

	/**
	 * Returns an id that stays whatever address the feed is read from. After a restore to
	 * an earlier moment, another event with the number of a lost one has another.
	 */
	private static String id(String name) {
		return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
	}

}
