package org.jincheng.indicators.documentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.problem.Problem;
import org.jincheng.indicators.request.DateBound;
import org.jincheng.indicators.request.Page;
import org.jincheng.indicators.request.PageQuery;
import org.jincheng.indicators.request.SortableBy;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/** The OpenAPI document: what every operation shares is said here, once. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	static {
		ModelResolver.enumsAsRef = true;
		// RecordSchemas says what is nullable; a parameter that is not given is not null.
		ModelResolver.NULLABLE_ANNOTATIONS = List.of();
		SpringDocUtils.getConfig()
			.addRequestWrapperToIgnore(Language.class)
			.replaceWithClass(DateBound.class, String.class)
			.addSimpleTypesForParameterObject(DateBound.class);
	}

	@Bean
	OpenAPI openApi(Optional<BuildProperties> build) {
		return new OpenAPI()
			.info(new Info().title("Jincheng Indicators")
				.description(
						"""
								The published development figures of the city of Jincheng in Shanxi, China: investments, parks, \
								trade, environment, livelihood and what is under way. Every number is traced to the sentence it \
								was read from, with its unit, period and relation to the truth; nothing is invented, split, \
								rounded or counted twice.

								Collections are paged: `next` is the path and query of the next page. Numbers are plain decimals. \
								Errors are problems of RFC 9457. Names are told in English or Chinese.""")
				.version(build.map(BuildProperties::getVersion).orElse("development"))
				.contact(new Contact().name("Jincheng Indicators"))
				.license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
			.servers(List.of(new Server().url("/").description("This service")))
			.security(List.of());
	}

	@Bean
	OperationCustomizer sharedParametersAndErrors() {
		return (operation, method) -> {
			parameters(operation, method);
			for (var problem : DocumentedProblem.values()) {
				var response = new ApiResponse().$ref("#/components/responses/" + problem.component());
				operation.getResponses().addApiResponse(problem.status(), response);
			}
			var answer = answer(operation);
			answer.description("What was asked for.");
			answer.addHeaderObject("Content-Language",
					header("The language that names are told in.", new JsonSchema().typesItem("string")));
			if (Page.class.isAssignableFrom(method.getReturnType().getParameterType())) {
				answer.addHeaderObject("Link", header("The next page, with `rel=\"next\"`; absent on the last one.",
						new JsonSchema().typesItem("string")));
			}
			return operation;
		};
	}

	private static ApiResponse answer(Operation operation) {
		return Objects.requireNonNull(operation.getResponses().get("200"));
	}

	private static Header header(String description, Schema<?> schema) {
		return new Header().description(description).schema(schema);
	}

	private static void parameters(Operation operation, HandlerMethod method) {
		var parameters = (operation.getParameters() != null) ? new ArrayList<>(operation.getParameters())
				: new ArrayList<Parameter>();
		for (var parameter : parameters) {
			if ("limit".equals(parameter.getName())) {
				parameter.getSchema().setDefault(PageQuery.DEFAULT_LIMIT);
			}
			if (parameter.getSchema().getItems() != null) {
				parameter.style(Parameter.StyleEnum.FORM).explode(false);
			}
			if ("sort".equals(parameter.getName())) {
				parameter.setSchema(oneOf(sorts(method)));
			}
		}
		parameters.add(queryParameter("lang",
				"The language of names; without it `Accept-Language` decides, and English stands in.",
				Arrays.stream(Language.values()).map(Language::code).toList()));
		parameters
			.add(queryParameter("format", "The format of the answer; without it `Accept` decides.", List.of("json")));
		operation.setParameters(parameters);
	}

	private static Parameter queryParameter(String name, String description, List<String> values) {
		return new Parameter().in("query").name(name).description(description).schema(oneOf(values));
	}

	private static Schema<?> oneOf(List<String> values) {
		var schema = new JsonSchema();
		schema.addType("string");
		schema.setEnum(List.copyOf(values));
		return schema;
	}

	private static List<String> sorts(HandlerMethod method) {
		return Arrays.stream(method.getMethodParameters())
			.map((parameter) -> parameter.getParameterAnnotation(SortableBy.class))
			.filter(Objects::nonNull)
			.flatMap((sortable) -> Arrays.stream(sortable.value()))
			.mapMulti((String field, Consumer<String> sorts) -> {
				sorts.accept(field);
				sorts.accept("-" + field);
			})
			.toList();
	}

	@Bean
	GlobalOpenApiCustomizer examplesAndOrder() {
		return (document) -> {
			var components = document.getComponents();
			ModelConverters.getInstance(true).readAllAsResolvedSchema(Problem.class).referencedSchemas
				.forEach(components::addSchemas);
			for (var problem : DocumentedProblem.values()) {
				components.addResponses(problem.component(), response(problem));
			}
			components.setSchemas(new TreeMap<>(components.getSchemas()));
			components.getSchemas().values().forEach(OpenApiConfiguration::describe);
			document.getTags().sort(Comparator.comparing(Tag::getName));
			var paths = new Paths();
			new TreeMap<>(document.getPaths()).forEach(paths::addPathItem);
			document.setPaths(paths);
			paths.values().stream().flatMap((path) -> path.readOperations().stream()).forEach((operation) -> {
				operation.getParameters()
					.forEach((parameter) -> parameter.setDescription(sentence(parameter.getDescription())));
				answer(operation).getContent()
					.values()
					.forEach((content) -> content.setExample(Examples.answer(operation.getOperationId())));
			});
		};
	}

	private static void describe(Schema<?> schema) {
		schema.setDescription(sentence(schema.getDescription()));
		if (schema.getProperties() != null) {
			schema.getProperties().values().forEach(OpenApiConfiguration::describe);
		}
	}

	/** Turns the text of a Javadoc tag into a sentence of Markdown. */
	private static @Nullable String sentence(@Nullable String javadoc) {
		if (javadoc == null || javadoc.isBlank()) {
			return javadoc;
		}
		var text = javadoc.strip().replaceAll("\\s+", " ").replaceAll("</?code>", "`");
		return StringUtils.capitalize(text) + (text.endsWith(".") ? "" : ".");
	}

	private static ApiResponse response(DocumentedProblem problem) {
		var content = new MediaType().schema(new JsonSchema().$ref("#/components/schemas/Problem"));
		problem.examples()
			.forEach((name, summary) -> content.addExamples(name,
					new Example().summary(summary).value(Examples.problem(name))));
		return new ApiResponse().description(problem.description())
			.content(new Content().addMediaType("application/problem+json", content));
	}

}
