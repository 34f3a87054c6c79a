package org.jincheng.indicators.core.language;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.commons.lang3.function.Failable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

/** Reads the texts among the resources. */
public final class TextFile {

	private TextFile() {
	}

	/** Reads the file with a path among the resources. */
	public static String read(String path) {
		return Failable.call(() -> new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8));
	}

	/**
	 * Reads the rows of a table whose columns have tabs between them; # begins a remark.
	 */
	public static List<String[]> rows(String path) {
		return read(path).lines().filter((line) -> !line.startsWith("#")).map((line) -> line.split("\t")).toList();
	}

	/** Reads the text in English and in Chinese of each name that a JSON file has. */
	public static Map<String, Text> texts(String path) {
		return JsonMapper.shared().readValue(read(path), new TypeReference<Map<String, List<String>>>() {
		})
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(text) -> new Text(text.getValue().getFirst(), text.getValue().getLast())));
	}

}
