package org.jincheng.indicators.faces.documentation;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.util.Json31;
import org.apache.commons.lang3.function.Failable;
import org.jincheng.indicators.core.language.TextFile;

import org.springframework.core.io.ClassPathResource;

/**
 * The answers that the documentation shows, each in a file as the service gives it. They
 * are read with Jackson 2, which is what the OpenAPI model is written with.
 */
final class Examples {

	private static final ObjectReader JSON = JsonMapper.builder()
		.build()
		.reader()
		.with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

	private Examples() {
	}

	/**
	 * Returns what an operation answers in a format to the parameters that its
	 * documentation shows; a binary format has none, nor has an operation whose example
	 * is still to be written.
	 */
	static Optional<Object> answer(String operationId, String mediaType) {
		var path = "documentation/answers/" + operationId;
		return switch (mediaType) {
			case "application/json" -> file(path + ".json").map(Examples::read);
			case "application/vnd.json-stat+json" -> file(path + ".jsonstat.json").map(Examples::read);
			case "text/csv" -> file(path + ".csv").map(TextFile::read);
			default -> Optional.empty();
		};
	}

	/** Returns what can be sent to an operation; a change takes what an addition does. */
	static JsonNode request(String operationId) {
		return read("documentation/requests/"
				+ operationId.replaceFirst("^replace", "create").replaceFirst("Of[A-Z].*", "") + ".json");
	}

	/** Returns whether there is an example of the response to a change. */
	static boolean isAnswerShown(String operationId) {
		return file("documentation/answers/" + operationId + ".json").isPresent();
	}

	/**
	 * Returns the response to a request that is refused. Its {@code instance} is the path
	 * and query of that request.
	 */
	static JsonNode problem(String name) {
		return read("documentation/problems/" + name + ".json");
	}

	/** Returns what a file has, by name. */
	static <T> Map<String, T> values(String path, Class<T> type) {
		return Json31.mapper()
			.convertValue(read(path),
					TypeFactory.defaultInstance().constructMapType(TreeMap.class, String.class, type));
	}

	private static Optional<String> file(String path) {
		return Optional.of(path).filter((file) -> new ClassPathResource(file).exists());
	}

	private static JsonNode read(String path) {
		return Failable.call(() -> JSON.readTree(TextFile.read(path)));
	}

}
