package org.jincheng.indicators.core.representation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

import org.jincheng.indicators.core.request.DatasetRoots;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/** A format that collections are written in. Each is a bean of one class. */
public abstract class TableFormat {

	private final String name;

	private final MediaType mediaType;

	private final Class<?> collections;

	private final Set<Trait> traits;

	/**
	 * Describes a format.
	 * @param name its name in the parameter {@code format}, and the extension of its
	 * files
	 * @param mediaType its name in {@code Accept}
	 * @param collections the class of the collections that can be written in it
	 */
	protected TableFormat(String name, MediaType mediaType, Class<?> collections, Trait... traits) {
		this.name = name;
		this.mediaType = mediaType;
		this.collections = collections;
		this.traits = Set.of(traits);
	}

	final String name() {
		return this.name;
	}

	final MediaType mediaType() {
		return this.mediaType;
	}

	/** Returns the {@code Content-Type} of the response, with its parameters. */
	protected MediaType contentType() {
		return this.mediaType;
	}

	/** Returns whether what is at a path can be had in it. */
	protected boolean isServedAt(String path) {
		return path.startsWith(DatasetRoots.API);
	}

	/** Returns whether a media range of {@code Accept} includes it. */
	protected boolean isIn(MediaType range) {
		return range.includes(this.mediaType);
	}

	final boolean has(Trait trait) {
		return this.traits.contains(trait);
	}

	/** Returns whether a collection of this class can be written in it. */
	final boolean canWrite(Class<?> collection) {
		return this.collections.isAssignableFrom(collection);
	}

	/** Returns what it shows of what is served. */
	protected @Nullable Object content(@Nullable Object body) {
		return body;
	}

	/** Writes the collection, and leaves the stream open. */
	protected abstract <T> void write(Tabular<T> collection, ResponseContext context, OutputStream out)
			throws IOException;

	/** What a format is beside a text in which the whole collection is. */
	public enum Trait {

		/** A browser saves it as a file. */
		FILE,
		/** It shows a page where no limit is asked for, and not everything. */
		PAGES,
		/** It can show some fields only. */
		FIELDS,
		/** It is compressed already, so that gzip makes it no smaller. */
		COMPRESSED

	}

}
