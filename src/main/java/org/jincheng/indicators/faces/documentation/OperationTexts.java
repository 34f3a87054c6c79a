package org.jincheng.indicators.faces.documentation;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import io.swagger.v3.oas.models.Operation;
import org.jincheng.indicators.core.language.TextFile;

/**
 * What operations do, of a file that has a heading for each: its id and its summary. What
 * a PUT of curated resources does is the same for all, and not in it.
 *
 * @param summary the summary
 * @param description the description, in Markdown
 */
record OperationTexts(String summary, String description) {

	private static final Map<String, OperationTexts> TEXTS = Arrays
		.stream(TextFile.read("documentation/operations.md").split("(?m)^## "))
		.skip(1)
		.map((text) -> text.split(": |\n\n", 3))
		.collect(Collectors.toMap((parts) -> parts[0], (parts) -> new OperationTexts(parts[1], parts[2].strip())));

	/** Describes an operation, if it is in the file. */
	static void describe(Operation operation) {
		var texts = TEXTS.get(operation.getOperationId());
		if (texts != null) {
			operation.summary(texts.summary).description(texts.description);
		}
	}

}
