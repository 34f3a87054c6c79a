package org.jincheng.indicators.representation;

import java.io.IOException;
import java.io.OutputStream;

import org.springframework.http.MediaType;

/** A format that collections are written in. Each is a bean of one class. */
public interface TableFormat {

	/**
	 * Returns its name in the parameter {@code format}, and the extension of its files.
	 */
	String name();

	/** Returns its name in {@code Accept}. */
	MediaType mediaType();

	/** Returns the {@code Content-Type} of the response, with its parameters. */
	default MediaType contentType() {
		return mediaType();
	}

	/** Returns whether a browser saves it as a file. */
	default boolean isFile() {
		return true;
	}

	/**
	 * Returns whether it shows a page where no limit is asked for, and not everything.
	 */
	default boolean hasPages() {
		return false;
	}

	/** Returns whether gzip makes it smaller. */
	default boolean isCompressible() {
		return true;
	}

	/** Returns whether its links have the host that the request was sent to. */
	default boolean hasAbsoluteAddresses() {
		return false;
	}

	/** Returns whether a collection of this class can be written in it. */
	default boolean canWrite(Class<?> collection) {
		return ResourceCollection.class.isAssignableFrom(collection);
	}

	/** Writes the collection, and leaves the stream open. */
	<T> void write(ResourceCollection<T> collection, ResponseContext context, OutputStream out) throws IOException;

}
