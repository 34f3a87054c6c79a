package org.jincheng.indicators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import org.jincheng.indicators.core.request.RequestStep;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The parts of {@code docs/architecture.md} that are made of the code: the picture of the
 * groups of packages, and the steps of a request. {@code -Dexamples=write} writes them
 * anew.
 */
class ArchitectureDocumentTests {

	private static final Path DOCUMENT = Path.of("docs/architecture.md");

	@Test
	void groupsAreDrawnAsTheyAre() throws IOException {
		var modules = ApplicationModules.of(JinchengIndicatorsApplication.class);
		var leansOn = new TreeMap<String, Set<String>>();
		modules.forEach((group) -> leansOn.put(name(group),
				group.getDirectDependencies(modules)
					.uniqueModules()
					.map(ArchitectureDocumentTests::name)
					.collect(Collectors.toCollection(LinkedHashSet::new))));
		var picture = new StringBuilder("```mermaid\nflowchart TD\n");
		leansOn.forEach((group, others) -> others.stream()
			.filter((other) -> others.stream()
				.noneMatch((between) -> leansOn.getOrDefault(between, Set.of()).contains(other)))
			.sorted()
			.forEach((other) -> picture.append("  %s --> %s\n".formatted(group, other))));
		assertDocumented("groups", picture.append("```\n").toString());
	}

	private static String name(ApplicationModule group) {
		return group.getIdentifier().toString();
	}

	@Test
	void stepsOfARequestAreListed() throws IOException {
		var formatter = new CommentFormatter();
		var said = RuntimeJavadoc.getJavadoc(RequestStep.class)
			.getEnumConstants()
			.stream()
			.collect(Collectors.toMap((constant) -> constant.getName(),
					(constant) -> formatter.format(constant.getComment())));
		var table = new StringBuilder("| step | taken by | |\n|---|---|---|\n");
		for (var step : RequestStep.values()) {
			table.append("| `%s` | `%s` | %s |\n".formatted(step, step.type(), oneLine(said, step)));
		}
		assertDocumented("steps", table.toString());
	}

	private static String oneLine(Map<String, String> said, RequestStep step) {
		return said.getOrDefault(step.name(), "").replaceAll("\\s+", " ").replaceAll("</?code>", "`");
	}

	private static void assertDocumented(String part, String text) throws IOException {
		var document = Files.readString(DOCUMENT);
		var start = "<!-- " + part + " -->\n";
		var from = document.indexOf(start) + start.length();
		var to = document.indexOf("<!-- end -->", from);
		assertThat(from).isGreaterThan(start.length());
		if (Golden.WRITES) {
			Files.writeString(DOCUMENT, document.substring(0, from) + text + document.substring(to));
		}
		else {
			assertThat(document.substring(from, to)).isEqualTo(text);
		}
	}

}
