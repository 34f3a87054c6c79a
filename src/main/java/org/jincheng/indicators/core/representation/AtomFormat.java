package org.jincheng.indicators.core.representation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import org.jincheng.indicators.core.language.TextFile;

import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The newest events as an Atom feed (RFC 4287), the newest first. */
@Component
@Order(5)
class AtomFormat extends TableFormat {

	private static final Template FEED = Mustache.compiler()
		.withEscaper(Escapers
			.simple(new String[][] { { "&", "&amp;" }, { "<", "&lt;" }, { ">", "&gt;" }, { "\"", "&quot;" } }))
		.withFormatter((value) -> (value instanceof Instant moment) ? MomentText.of(moment) : String.valueOf(value))
		.compile(TextFile.read("templates/atom.mustache"));

	AtomFormat() {
		super("atom", MediaType.APPLICATION_ATOM_XML, FeedCollection.class, Trait.ABSOLUTE_ADDRESSES);
	}

	@Override
	protected <T> void write(Tabular<T> collection, ResponseContext context, OutputStream out) throws IOException {
		var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		FEED.execute(Map.of("base", ServletUriComponentsBuilder.fromContextPath(context.request()).toUriString(), "id",
				FeedEntry.id("feed " + context.request().getRequestURI()), "name", collection.table().name(),
				"description", collection.table().description(), "updated", context.revision().recordedAt(), "self",
				context.self(), "entries", ((FeedCollection<T>) collection).entries()), writer);
		writer.flush();
	}

}
