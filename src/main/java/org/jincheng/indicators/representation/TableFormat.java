package org.jincheng.indicators.representation;

import java.io.IOException;
import java.io.OutputStream;

import org.springframework.http.MediaType;

/** A format that collections are written in. Each is one class, and found as a bean. */
public interface TableFormat {

	/** What the parameter {@code format} calls it, and how the names of its files end. */
	String name();

	/** What {@code Accept} calls it. */
	MediaType mediaType();

	/** What the answer is labelled with, its parameters included. */
	default MediaType contentType() {
		return mediaType();
	}

	/** Whether a browser keeps it as a file. */
	default boolean isFile() {
		return true;
	}

	/** Whether it shows a page where no limit is asked for, and not all there is. */
	default boolean hasPages() {
		return false;
	}

	/** Whether gzip makes it smaller. */
	default boolean isCompressible() {
		return true;
	}

	/** Whether it names what it links to with the host that the request was sent to. */
	default boolean hasAbsoluteAddresses() {
		return false;
	}

	/** Whether a collection of this class can be written in it. */
	default boolean canWrite(Class<?> collection) {
		return ResourceCollection.class.isAssignableFrom(collection);
	}

	/** Writes the collection, and leaves the stream open. */
	<T> void write(ResourceCollection<T> collection, ResponseContext context, OutputStream out) throws IOException;

}
