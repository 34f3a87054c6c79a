package org.jincheng.indicators.core.problem;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * Where in a request an error is: a parameter, a field of the body, or a cell of a file.
 *
 * @param parameter the name of the wrong query parameter, path parameter or header;
 * absent if the error is elsewhere
 * @param pointer the JSON Pointer (RFC 6901) of the wrong field of the body, such as
 * {@code /source/id}; absent if the error is elsewhere
 * @param line the line of the file, from 1; absent if the error is elsewhere
 * @param column the column of the file; absent if a whole line is wrong
 */
public record ErrorPlace(@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String parameter,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String pointer,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long line,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String column) {

	public static ErrorPlace ofParameter(String name) {
		return new ErrorPlace(name, null, null, null);
	}

	/** Returns a field of the body. */
	public static ErrorPlace ofField(String pointer) {
		return new ErrorPlace(null, pointer, null, null);
	}

	/** Returns a field of the body. */
	public static ErrorPlace ofField(JsonPointer pointer) {
		return ofField(pointer.toString());
	}

	/**
	 * Returns a cell of a file, or a line of it.
	 * @param column null for the whole line
	 */
	public static ErrorPlace ofCell(long line, @Nullable String column) {
		return new ErrorPlace(null, null, line, column);
	}

	/** Returns the field, by its pointer from something that contains it. */
	ErrorPlace below(String container) {
		return ofField(container + Objects.requireNonNull(this.pointer, "the pointer of a field"));
	}

	/** Returns the place in words; empty for the whole body. */
	String inWords() {
		return (this.line == null) ? Objects.requireNonNullElse(this.parameter, Objects.toString(this.pointer, ""))
				: Stream.of("line " + this.line, this.column)
					.filter(Objects::nonNull)
					.collect(Collectors.joining(", "));
	}

}
