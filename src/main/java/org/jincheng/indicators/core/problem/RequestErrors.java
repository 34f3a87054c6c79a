package org.jincheng.indicators.core.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Collects what is wrong with a request: as many errors as an answer lists, and how many
 * more there are.
 */
public final class RequestErrors {

	private static final int MAX_LISTED = 100;

	private final List<RequestError> listed = new ArrayList<>();

	private int more;

	/** Collects errors that are known. */
	public static RequestErrors of(Collection<RequestError> errors) {
		var all = new RequestErrors();
		errors.forEach((error) -> all.add(() -> error));
		return all;
	}

	/** Adds an error, which takes time to be made and is made only if it is listed. */
	public void add(Supplier<RequestError> error) {
		if (isFull()) {
			this.more++;
		}
		else {
			this.listed.add(error.get());
		}
	}

	/** Returns the same errors, each changed. */
	public RequestErrors map(UnaryOperator<RequestError> change) {
		var changed = new RequestErrors();
		this.listed.forEach((error) -> changed.add(() -> change.apply(error)));
		changed.more = this.more;
		return changed;
	}

	/** Returns whether further errors are only counted. */
	public boolean isFull() {
		return this.listed.size() == MAX_LISTED;
	}

	public boolean isEmpty() {
		return this.listed.isEmpty();
	}

	/** Returns the errors that are listed, and then one that counts the others. */
	public List<RequestError> toList() {
		return Stream
			.concat(this.listed.stream(),
					Stream.of(this.more)
						.filter((count) -> count > 0)
						.map((count) -> RequestError.of(ErrorPlace.ofField(""), null,
								"Errors that are not listed: %d.".formatted(count))))
			.toList();
	}

	/** Returns all errors in one line. */
	String summary() {
		return toList().stream()
			.map((error) -> error.at().inWords().isEmpty() ? error.message()
					: error.at().inWords() + ": " + error.message())
			.collect(Collectors.joining(" "));
	}

}
