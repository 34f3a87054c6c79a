package org.jincheng.indicators.core.representation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Writes collections and the archive of the dataset in the formats there are.
 *
 * @param formats the formats of answers
 * @param properties how long a client may take
 */
record RepresentationConverter(Formats formats,
		RepresentationProperties properties) implements HttpMessageConverter<Object> {

	@Override
	public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
		return getSupportedMediaTypes(type).stream()
			.anyMatch((supported) -> mediaType == null || supported.isCompatibleWith(mediaType));
	}

	@Override
	public List<MediaType> getSupportedMediaTypes() {
		return List.of();
	}

	@Override
	public List<MediaType> getSupportedMediaTypes(Class<?> type) {
		return (type == DatasetArchive.class) ? List.of(DatasetArchive.MEDIA_TYPE) : this.formats.mediaTypes(type);
	}

	@Override
	public Object read(Class<?> type, HttpInputMessage message) {
		throw new HttpMessageNotReadableException("Representations are only written", message);
	}

	@Override
	public void write(Object body, @Nullable MediaType mediaType, HttpOutputMessage message) throws IOException {
		var out = new DeadlineStream(message.getBody(), this.properties.writeTimeout());
		write((Representation) body, Objects.requireNonNull(mediaType), out);
		out.flush();
	}

	private void write(Representation body, MediaType mediaType, OutputStream out) throws IOException {
		try {
			switch (body.resource()) {
				case Tabular<?> collection ->
					this.formats.of(mediaType).orElseThrow().write(collection, body.context(), out);
				case DatasetArchive archive -> archive.write(body.context(), out);
				default -> throw new IllegalArgumentException("Not a representation: " + body.resource().getClass());
			}
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

}
