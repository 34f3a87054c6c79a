package org.jincheng.indicators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.DoubleEntry;
import java.lang.classfile.constantpool.FloatEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.persistence.Entity;
import jakarta.validation.Valid;
import org.jincheng.indicators.catalogue.indicator.Indicator;
import org.jincheng.indicators.core.request.RequestStep;
import org.jincheng.indicators.figures.judgement.Observations;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The habits that the code keeps, each as a rule that a new class is held to; and the
 * parts of {@code docs/architecture.md} that are made of the code: the picture of the
 * groups of packages, and the steps of a request. {@code -Dexamples=write} writes them
 * anew.
 */
class ArchitectureTests {

	private static final String ROOT = JinchengIndicatorsApplication.class.getPackageName();

	private static final JavaClasses service = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages(ROOT);

	private static final ApplicationModules groups = ApplicationModules.of(JinchengIndicatorsApplication.class);

	private static final Path DOCUMENT = Path.of("docs/architecture.md");

	/**
	 * The packages of each group, in order: each may lean on those of its group that
	 * stand before it. The name of the group stands for what is in no package of it. What
	 * a group may lean on, it says itself.
	 */
	private static final Map<String, List<String>> GROUPS = Map.of("core",
			List.of("language", "digest", "problem", "paging", "request", "revision", "representation", "curation",
					"tables"),
			"catalogue",
			List.of("catalogue", "dictionary", "search", "source", "category", "indicator", "place", "breaks"),
			"figures",
			List.of("observation", "wording", "selection", "rows", "judgement", "derivation", "query", "recording"),
			"subjects", List.of("report", "park", "metric", "investment", "initiative", "plan"), "reading",
			List.of("files", "words", "result", "times", "numerals", "places", "matching", "attribution", "tables",
					"documents", "reading"),
			"recording", List.of("changes", "imports", "publication"), "faces",
			List.of("dataset", "overview", "search", "chart", "sdmx", "mcp", "discovery", "dashboard", "documentation"),
			"runtime", List.of("cache", "server", "security", "database"));

	@Test
	void groupsLeanOnlyOnThoseThatTheyName() {
		groups.verify();
	}

	@Test
	void groupsAreDrawnAsTheyAre() throws IOException {
		var leansOn = new TreeMap<String, Set<String>>();
		groups.forEach((group) -> leansOn.put(name(group),
				group.getDirectDependencies(groups)
					.uniqueModules()
					.map(ArchitectureTests::name)
					.collect(Collectors.toCollection(LinkedHashSet::new))));
		var picture = new StringBuilder("```mermaid\nflowchart TD\n");
		leansOn.forEach((group, others) -> others.stream()
			.filter((other) -> others.stream()
				.noneMatch((between) -> leansOn.getOrDefault(between, Set.of()).contains(other)))
			.sorted()
			.forEach((other) -> picture.append("  %s --> %s\n".formatted(group, other))));
		Golden.assertPart(DOCUMENT, "groups", picture.append("```\n").toString());
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
		Golden.assertPart(DOCUMENT, "steps", table.toString());
	}

	private static String oneLine(Map<String, String> said, RequestStep step) {
		return said.getOrDefault(step.name(), "").replaceAll("\\s+", " ").replaceAll("</?code>", "`");
	}

	@Test
	void packagesLeanOnlyOnThoseOfTheirGroupThatStandBeforeThem() {
		classes().should(condition("lean only on the packages before it", (type, events) -> {
			var from = packageBelowRoot(type);
			type.getDirectDependenciesFromSelf().forEach((dependency) -> {
				var to = packageBelowRoot(dependency.getTargetClass().getBaseComponentType());
				if (!to.equals(from) && group(to).equals(group(from)) && !standsBefore(to, from)) {
					events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
				}
			});
		})).check(service);
	}

	/** A package that no list has stands last in its group. */
	private static boolean standsBefore(String one, String other) {
		var order = GROUPS.getOrDefault(group(one), List.of());
		return order.contains(name(one))
				&& (!order.contains(name(other)) || order.indexOf(name(one)) < order.indexOf(name(other)));
	}

	@Test
	void everyPackageIsInAGroup() {
		assertThat(service.stream().map(ArchitectureTests::packageBelowRoot).filter((name) -> !name.isEmpty()))
			.allMatch((name) -> GROUPS.containsKey(group(name)));
	}

	@Test
	void everyPackageIsNullMarked() {
		classes().should(condition("be in a package that is @NullMarked",
				(type, events) -> events
					.add(new SimpleConditionEvent(type, type.getPackage().isAnnotatedWith(NullMarked.class),
							type.getFullName() + " is in " + type.getPackageName()))))
			.check(service);
	}

	@Test
	void entitiesAreNotPublicButTheBaseOfTheCatalogue() {
		classes().that()
			.areAnnotatedWith(Entity.class)
			.and()
			.doNotBelongToAnyOf(Indicator.class)
			.should()
			.bePackagePrivate()
			.check(service);
	}

	/** What answers, and what is computed, both read the one table of numbers. */
	@Test
	void repositoriesArePackagePrivateButThatOfObservations() {
		classes().that()
			.areAssignableTo(Repository.class)
			.or()
			.areAnnotatedWith(org.springframework.stereotype.Repository.class)
			.and()
			.doNotBelongToAnyOf(Observations.class)
			.should()
			.bePackagePrivate()
			.check(service);
	}

	/** In Turkish "I" becomes no "i", so that "APRIL" would be no month. */
	@Test
	void lettersAreMadeSmallTheSameEverywhere() {
		noClasses().should()
			.callMethod(String.class, "toLowerCase")
			.orShould()
			.callMethod(String.class, "toUpperCase")
			.check(service);
	}

	/**
	 * A virtual thread that holds a lock may wait, unmounted, for a carrier, while those
	 * that want the lock pin all carriers: as in class loading. So there are none.
	 */
	@Test
	void noThreadIsVirtual() {
		noClasses().should()
			.callMethod(Thread.class, "ofVirtual")
			.orShould()
			.callMethod(Thread.class, "startVirtualThread", Runnable.class)
			.orShould()
			.callMethod(Executors.class, "newVirtualThreadPerTaskExecutor")
			.check(service);
	}

	/**
	 * A text or what a file has goes in, and a reading comes out: the root of the group
	 * alone serves. Who runs the processes that read files empties their folders.
	 */
	@Test
	void whatReadsKnowsNoSpringNoHttpAndNoDatabase() {
		noClasses().that()
			.resideInAPackage("..indicators.reading.*..")
			.and()
			.haveSimpleNameNotStartingWith("DocumentProcess")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "org.hibernate..", "jakarta..", "java.sql..",
					"java.net.http..", "..indicators.core.revision..")
			.orShould()
			.dependOnClassesThat()
			.haveNameMatching(".*(Service|Controller|Repository)")
			.check(service);
	}

	/** The server can be replaced in one place. */
	@Test
	void onlyTheRuntimeKnowsJetty() {
		noClasses().that()
			.resideOutsideOfPackage("..runtime..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.eclipse.jetty..")
			.check(service);
	}

	@Test
	void controllersArePackagePrivate() {
		classes().that().areMetaAnnotatedWith(Controller.class).should().bePackagePrivate().check(service);
	}

	@Test
	void filtersAndQueriesOfControllersArePackagePrivate() {
		var withController = service.stream()
			.filter((type) -> type.isAnnotatedWith(RestController.class))
			.map(JavaClass::getPackageName)
			.toArray(String[]::new);
		classes().that()
			.resideInAnyPackage(withController)
			.and()
			.areRecords()
			.and()
			.haveNameMatching(".*(Filter|Query)")
			.and()
			// A tool of assistants asks with it.
			.doNotHaveSimpleName("ChangesQuery")
			.should()
			.bePackagePrivate()
			.check(service);
	}

	/**
	 * Parameters and bodies are checked where they are bound, by what their types say.
	 */
	@Test
	void noControllerAsksForTheChecksOfItsArgumentsAgain() {
		classes().that()
			.haveSimpleNameEndingWith("Controller")
			.should(condition("mark no argument as @Valid", (type, events) -> type.getMethods()
				.stream()
				.flatMap((method) -> method.getParameters().stream())
				.filter((argument) -> argument.isAnnotatedWith(Valid.class))
				.forEach((argument) -> events.add(SimpleConditionEvent.violated(type, argument.getDescription())))))
			.check(service);
	}

	@Test
	void nothingIsInjectedIntoFields() {
		GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(service);
	}

	@Test
	void nothingIsPrinted() {
		// The command answers who typed it: a key, alone, or what was typed wrongly.
		noClasses().that()
			.doNotHaveSimpleName("CreateApiKey")
			.should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
			.check(service);
	}

	@Test
	void classesAreNamedAfterWhatTheyAre() {
		noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|DTO)").check(service);
	}

	@Test
	void packagesAreNamedAfterWhatTheyAreAbout() {
		noClasses().should()
			.resideInAnyPackage("..common..", "..util..", "..config..", "..dto..", "..model..")
			.check(service);
	}

	/** Values are decimals: what is printed as 45.8 is 45.8 all the way. */
	@Test
	void nothingIsComputedInBinaryFloatingPoint() {
		noClasses().should(condition("use float or double", (type, events) -> {
			// How wide a column of a sheet is, is a double to the library that writes it;
			// how alike words are is no value of anything, nor is where they are on a
			// page.
			var isApart = List
				.of("XlsxFormat$Sheets", "matching.Candidates", "matching.Candidates$Scored",
						"matching.Candidates$Context", "matching.MeasuredThings", "matching.Units", "matching.Fit",
						"files.PdfDocument", "search.WordIndex")
				.stream()
				.anyMatch(type.getName()::endsWith);
			if (!isApart && usesBinaryFloatingPoint(type)) {
				events.add(SimpleConditionEvent.satisfied(type, type.getFullName() + " uses float or double"));
			}
		})).check(service);
	}

	/**
	 * Whether such a number is declared, called for, written down, converted to or read
	 * from an array: there is no other way to one.
	 */
	private static boolean usesBinaryFloatingPoint(JavaClass type) {
		var model = parse(type);
		var descriptors = Stream.of(model.fields().stream().map((field) -> field.fieldType().stringValue()),
				model.methods().stream().map((method) -> method.methodType().stringValue()),
				StreamSupport.stream(model.constantPool().spliterator(), false).map(ArchitectureTests::descriptor));
		var instructions = model.methods()
			.stream()
			.flatMap((method) -> method.code().stream())
			.flatMap((code) -> code.elementStream())
			.filter(Instruction.class::isInstance)
			.map(Instruction.class::cast);
		return descriptors.flatMap((some) -> some)
			.anyMatch((descriptor) -> descriptor.replaceAll("L[^;]+;", "").matches(".*[DF].*"))
				|| instructions
					.anyMatch((instruction) -> instruction.opcode().name().matches("[ILDF]2[DF]|[DF](CONST_.|ALOAD)"));
	}

	private static String descriptor(PoolEntry entry) {
		return switch (entry) {
			case DoubleEntry _ -> "D";
			case FloatEntry _ -> "F";
			case Utf8Entry text when text.stringValue().matches("(?s).*java/lang/(Double|Float)\\b.*") -> "D";
			case ClassEntry type -> type.asSymbol().descriptorString();
			case NameAndTypeEntry member -> member.type().stringValue();
			case MethodTypeEntry method -> method.descriptor().stringValue();
			default -> "";
		};
	}

	private static ClassModel parse(JavaClass type) {
		try (var bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
			return ClassFile.of().parse(bytes.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The name below the root, as in "core.paging"; empty for the root, and for others.
	 */
	private static String packageBelowRoot(JavaClass type) {
		return type.getPackageName().startsWith(ROOT + ".") ? type.getPackageName().substring(ROOT.length() + 1) : "";
	}

	private static String group(String name) {
		return name.replaceFirst("[.].*", "");
	}

	private static String name(String name) {
		return name.substring(name.indexOf('.') + 1);
	}

	private static ArchCondition<JavaClass> condition(String description,
			BiConsumer<JavaClass, ConditionEvents> check) {
		return new ArchCondition<>(description) {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				check.accept(type, events);
			}
		};
	}

}
