package org.jincheng.indicators.faces.documentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import org.jincheng.indicators.catalogue.indicator.Scope;
import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.TextFile;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.Problem;
import org.jincheng.indicators.core.representation.Build;
import org.jincheng.indicators.core.representation.DatasetArchive;
import org.jincheng.indicators.core.representation.Formats;
import org.jincheng.indicators.core.representation.IfMatch;
import org.jincheng.indicators.core.representation.RepresentationAdvice;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.representation.StatisticalCollection;
import org.jincheng.indicators.core.request.DatasetRoots;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.core.request.DateSpan;
import org.jincheng.indicators.core.request.Since;
import org.jincheng.indicators.core.request.RequestFields;
import org.jincheng.indicators.core.request.RequestLanguage;
import org.jincheng.indicators.core.request.Without;
import org.jincheng.indicators.core.revision.RevisionHeader;
import org.jincheng.indicators.reading.files.Document;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Completes the OpenAPI document with what all operations share. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	private static final String BLOCK = Document.Block.class.getSimpleName();

	/** What readers of figures look for, before all else. */
	private static final Set<String> FIRST_TAGS = Set.of("Charts", "Indicators", "Observations", "Places", "Search",
			"Sources");

	private static final String BEARER = "bearer";

	private static final Map<String, String> PARAMETERS = Examples.values("documentation/parameters.json",
			String.class);

	/** The operations whose path has the code of an indicator or a place. */
	private static final Pattern OF_MERGED = Pattern.compile("get(Indicator|Investment|[A-Za-z]+Metric|Place.*)");

	private static final Set<String> NAMING_MERGED = Set.of("indicator", "of", "place", "within");

	private static final String NOT_MODIFIED = "NotModified";

	/** A default that holds whatever else is asked for. */
	private static final Pattern DEFAULT = Pattern.compile("Default: (`\\w+`|true|false|\\d+)[.,;]");

	static {
		ModelResolver.enumsAsRef = true;
		// RecordSchemas says what is nullable; a parameter that is not given is not null.
		ModelResolver.NULLABLE_ANNOTATIONS = List.of();
		SpringDocUtils.getConfig()
			.addRequestWrapperToIgnore(Language.class, IfMatch.class)
			.replaceWithClass(DateBound.class, String.class)
			.replaceWithClass(DateSpan.class, String.class)
			.replaceWithClass(Since.class, String.class)
			.replaceWithSchema(Where.class,
					new JsonSchema().typesItem("object").additionalProperties(new JsonSchema().typesItem("string")))
			.replaceWithSchema(Scope.class,
					new JsonSchema().typesItem("object")
						.additionalProperties(new JsonSchema().typesItem("string").typesItem("null")))
			.addSimpleTypesForParameterObject(DateBound.class, DateSpan.class, Since.class);
	}

	private final Formats formats;

	private final AllLanguagesSchemas allLanguages = new AllLanguagesSchemas();

	OpenApiConfiguration(Formats formats) {
		this.formats = formats;
	}

	@Bean
	OpenAPI openApi() {
		return new OpenAPI()
			.info(new Info().title("Jincheng Indicators")
				.description(TextFile.read("documentation/introduction.md"))
				.version(Build.VERSION)
				.contact(new Contact().name("Jincheng Indicators"))
				.license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
			.servers(List.of(new Server().url("/").description("This service")))
			.components(sharedResponses().addSecuritySchemes(BEARER,
					new SecurityScheme().type(SecurityScheme.Type.HTTP)
						.scheme("bearer")
						.bearerFormat("API key or JWT")
						.description("An API key, or a JWT of the issuer that the service is configured to accept.")))
			.security(List.of());
	}

	private static Components sharedResponses() {
		var components = new Components().addResponses(NOT_MODIFIED, AnswerHeaders.notModified());
		for (var problem : DocumentedProblem.values()) {
			components.addResponses(problem.component(), response(problem));
		}
		return components;
	}

	private static ApiResponse reference(String component) {
		return new ApiResponse().$ref("#/components/responses/" + component);
	}

	/**
	 * Adds to each operation what springdoc cannot find in its method: parameters such as
	 * {@code lang} and {@code format}, who may call it, its errors, and the description,
	 * media types and headers of its answers. Reads and writes get different ones.
	 */
	@Bean
	OperationCustomizer sharedParametersAndErrors() {
		return (operation, method) -> {
			var isRead = method.hasMethodAnnotation(GetMapping.class);
			if (isRead) {
				parameters(operation, method);
			}
			else {
				operation.setSecurity(method.hasMethodAnnotation(SecurityRequirements.class) ? null
						: List.of(new SecurityRequirement().addList(BEARER)));
				Optional.ofNullable(operation.getRequestBody())
					.ifPresent((body) -> body.required(true).description("The data to record or read."));
				writeParameters(operation, method);
			}
			for (var problem : DocumentedProblem.values()) {
				if (problem.isOf(operation)) {
					operation.getResponses().addApiResponse(problem.status(), reference(problem.component()));
				}
			}
			for (var success : successes(operation)) {
				var answer = success.getValue();
				answer.setDescription(switch (success.getKey()) {
					case "201" -> "The resource was added.";
					case "204" -> "Done. The response has no body.";
					default -> isRead ? "The requested data." : "The result of the request.";
				});
				if (isRead) {
					describeRead(operation, answer, method);
				}
				else {
					AnswerHeaders.addOfWrite(answer, success.getKey());
					if (isInDataset(method)) {
						describeWrite(operation, answer, method);
					}
				}
				if (answer.getContent() != null) {
					this.allLanguages.addTo(answer.getContent(), method.getReturnType(), isCollection(method));
				}
			}
			operation.getResponses()
				.values()
				.stream()
				.filter((response) -> response.get$ref() == null)
				.forEach(AnswerHeaders::addVersion);
			if (isInDataset(method) && (isRead || operation.getSecurity() == null)) {
				operation.addParametersItem(parameter("header", RevisionHeader.NAME).schema(AnswerHeaders.number()));
			}
			return operation;
		};
	}

	private void describeRead(Operation operation, ApiResponse answer, HandlerMethod method) {
		answer.setContent(hasFormats(method) ? content(answer.getContent(), method.getReturnType().getParameterType())
				: onlyContent(method));
		if (method.isVoid()) {
			// It is written in its only format, whatever is accepted.
			operation.getResponses().remove(DocumentedProblem.NOT_ACCEPTABLE.status());
		}
		if (isCollection(method)) {
			AnswerHeaders.add(answer, "Link");
		}
		if (method.getReturnType().getParameterType() == StatisticalCollection.class) {
			AnswerHeaders.add(answer, RepresentationAdvice.NOTES_HEADER);
		}
		if (isCollection(method) || method.getReturnType().getParameterType() == DatasetArchive.class) {
			AnswerHeaders.add(answer, "Content-Disposition");
		}
		if (isOfMerged(operation)) {
			var redirect = new ApiResponse()
				.description("It was merged into another one. Repeat the request at the address in `Location`.");
			AnswerHeaders.add(redirect, "Location of a 308", "Cache-Control");
			operation.getResponses().addApiResponse(String.valueOf(HttpStatus.PERMANENT_REDIRECT.value()), redirect);
		}
		if (isInDataset(method)) {
			operation.addParametersItem(parameter("header", "If-None-Match").schema(text()));
			AnswerHeaders.addOfDataset(answer);
			operation.getResponses().addApiResponse("304", reference(NOT_MODIFIED));
			operation.getResponses()
				.addApiResponse(DocumentedProblem.PRECONDITION_FAILED.status(),
						reference(DocumentedProblem.PRECONDITION_FAILED.component()));
		}
		else {
			AnswerHeaders.add(answer, "Cache-Control");
		}
	}

	/** Returns whether an operation asks for indicators by their codes. */
	private static boolean isOfMerged(Operation operation) {
		return OF_MERGED.matcher(operation.getOperationId()).matches()
				|| operation.getParameters() != null && operation.getParameters()
					.stream()
					.anyMatch((parameter) -> NAMING_MERGED.contains(parameter.getName()));
	}

	private static boolean isInDataset(HandlerMethod method) {
		return Stream.of(method.getMethod(), method.getBeanType())
			.map((mapped) -> AnnotatedElementUtils.findMergedAnnotation(mapped, RequestMapping.class))
			.filter(Objects::nonNull)
			.flatMap((mapping) -> Stream.of(mapping.path()))
			.noneMatch(DatasetRoots::isOutside);
	}

	private static void describeWrite(Operation operation, ApiResponse answer, HandlerMethod method) {
		AnswerHeaders.add(answer,
				(operation.getSecurity() == null) ? RevisionHeader.NAME : "Jincheng-Revision of a change");
		if (ResponseEntity.class == method.getReturnType().getParameterType()) {
			AnswerHeaders.add(answer, "ETag of a change", "Content-Language");
		}
	}

	/** Returns the responses of an operation that are not errors, by their statuses. */
	private static List<Map.Entry<String, ApiResponse>> successes(Operation operation) {
		return operation.getResponses()
			.entrySet()
			.stream()
			.filter((response) -> response.getKey().startsWith("2"))
			.toList();
	}

	private static Schema<?> text() {
		return new JsonSchema().typesItem("string");
	}

	private void parameters(Operation operation, HandlerMethod method) {
		var parameters = (operation.getParameters() != null) ? new ArrayList<>(operation.getParameters())
				: new ArrayList<Parameter>();
		var sortable = Arrays.stream(method.getMethodParameters())
			.flatMap((parameter) -> PageQuery.sortable(parameter).stream())
			.toList();
		var leftOut = Arrays.stream(method.getMethodParameters())
			.map((parameter) -> parameter.getParameterAnnotation(Without.class))
			.filter(Objects::nonNull)
			.flatMap((without) -> Arrays.stream(without.value()))
			.toList();
		parameters.removeIf((parameter) -> "query".equals(parameter.getIn()) && leftOut.contains(parameter.getName()));
		for (var parameter : parameters) {
			if ("limit".equals(parameter.getName())) {
				// A few items show that it is a list.
				parameter.setExample(3);
			}
			if (parameter.getSchema().getItems() != null) {
				parameter.style(Parameter.StyleEnum.FORM).explode(false);
			}
			if ("sort".equals(parameter.getName()) && !sortable.isEmpty()) {
				parameter
					.setSchema(oneOf(sortable.stream().flatMap((field) -> Stream.of(field, "-" + field)).toList()));
			}
		}
		if (Arrays.stream(method.getMethodParameters())
			.anyMatch((parameter) -> parameter.getParameterType() == Language.class)) {
			parameters.add(language(method));
		}
		if (hasFormats(method)) {
			parameters.add(parameter("query", "format").schema(oneOf(isCollection(method)
					? this.formats.names(method.getReturnType().getParameterType()) : List.of("json"))));
		}
		var fields = hasFormats(method) ? RequestFields.values(method.getReturnType()) : List.<String>of();
		if (!fields.isEmpty()) {
			parameters.add(parameter("query", RequestFields.PARAMETER).style(Parameter.StyleEnum.FORM)
				.explode(false)
				.schema(new JsonSchema().typesItem("array").items(oneOf(fields))));
		}
		operation.setParameters(parameters);
	}

	private static void writeParameters(Operation operation, HandlerMethod method) {
		for (var parameter : method.getMethodParameters()) {
			if (parameter.getParameterType() == IfMatch.class) {
				operation.addParametersItem(
						parameter("header", "If-Match").required(!parameter.isOptional()).schema(text()));
			}
			if (parameter.getParameterType() == Language.class) {
				operation.addParametersItem(language(method));
			}
		}
	}

	private static Parameter language(HandlerMethod method) {
		var values = RequestLanguage.values(method.getReturnType());
		return parameter("query", values.contains(RequestLanguage.ALL) ? "lang with all" : RequestLanguage.PARAMETER)
			.schema(oneOf(values));
	}

	/** Returns a parameter with the text of a key that begins with its name. */
	private static Parameter parameter(String in, String key) {
		return new Parameter().in(in)
			.name(key.split(" ")[0])
			.description(Objects.requireNonNull(PARAMETERS.get(key), key));
	}

	private static boolean isCollection(HandlerMethod method) {
		return ResourceCollection.class.isAssignableFrom(method.getReturnType().getParameterType());
	}

	/** Returns whether an operation answers in the formats of collections. */
	private static boolean hasFormats(HandlerMethod method) {
		return produces(method).isEmpty();
	}

	private static List<String> produces(HandlerMethod method) {
		return List.of(Objects.requireNonNull(method.getMethodAnnotation(GetMapping.class)).produces());
	}

	private static Content onlyContent(HandlerMethod method) {
		var content = new Content();
		for (var mediaType : produces(method)) {
			content.addMediaType(mediaType, new MediaType().schema(mediaType.endsWith("+json")
					? new JsonSchema().typesItem("object") : isText(mediaType) ? text() : CollectionSchemas.binary()));
		}
		return content;
	}

	private static boolean isText(String mediaType) {
		return mediaType.matches(".*(xml|csv|plain|bibtex)(;.*)?");
	}

	/** Returns the content of a response in each format, made from that in JSON. */
	private Content content(Content json, Class<?> returnType) {
		var content = new Content();
		content.addMediaType("application/json", Objects.requireNonNull(json.get("application/json")));
		for (var mediaType : this.formats.mediaTypes(returnType)) {
			if (!content.containsKey(mediaType.toString())) {
				content.addMediaType(mediaType.toString(), new MediaType().schema(FormatSchema.of(mediaType)));
			}
		}
		return content;
	}

	private static Schema<?> oneOf(List<String> values) {
		var schema = new JsonSchema();
		schema.addType("string");
		schema.setEnum(List.copyOf(values));
		return schema;
	}

	/**
	 * Completes the document once all operations are in it: schemas that no operation
	 * names are added, those that are only parts of others removed, all is put in
	 * alphabetical order, and each operation gets its examples of a request and of an
	 * answer.
	 */
	@Bean
	@SuppressWarnings("rawtypes")
	GlobalOpenApiCustomizer examplesAndOrder() {
		return (document) -> {
			var components = document.getComponents();
			ModelConverters.getInstance(true).readAllAsResolvedSchema(Problem.class).referencedSchemas
				.forEach(components::addSchemas);
			FormatSchema.addTo(components);
			// Only observations can be too many to count.
			components.getSchemas()
				.entrySet()
				.stream()
				.filter((page) -> page.getKey().startsWith("Page") && !page.getKey().equals("PageObservation"))
				.map((page) -> (Schema<?>) page.getValue().getProperties().get("total"))
				.forEach((total) -> total.setTypes(Set.of("integer")));
			this.allLanguages.addTo(components);
			// Their properties are those of each error, indicator and observation.
			Stream
				.of(ErrorPlace.class.getSimpleName(), "FigureDefaults", "Cell", "Sense", "ObservationSubject",
						"Quantity", "Wording", "Terms", "Provenance", "ObservationStanding", BLOCK)
				.forEach(components.getSchemas()::remove);
			components.getSchemas().values().forEach(OpenApiConfiguration::withoutBlock);
			components.setSchemas(new TreeMap<>(components.getSchemas()));
			components.getSchemas().values().forEach(OpenApiConfiguration::describe);
			document.getTags()
				.sort(Comparator.comparing((Tag tag) -> !FIRST_TAGS.contains(tag.getName()))
					.thenComparing(Tag::getName));
			var paths = new Paths();
			new TreeMap<>(document.getPaths()).forEach(paths::addPathItem);
			document.setPaths(paths);
			paths.values().stream().flatMap((path) -> path.readOperations().stream()).forEach((operation) -> {
				Optional.ofNullable(operation.getParameters())
					.ifPresent((parameters) -> parameters.forEach(OpenApiConfiguration::describe));
				if (operation.getRequestBody() == null || Examples.isAnswerShown(operation.getOperationId())) {
					successes(operation).stream()
						.map((success) -> success.getValue().getContent())
						.filter(Objects::nonNull)
						.forEach((answer) -> answer
							.forEach((mediaType, content) -> Examples.answer(operation.getOperationId(), mediaType)
								.ifPresent(content::setExample)));
				}
				Optional.ofNullable(operation.getRequestBody())
					.map(RequestBody::getContent)
					.map((body) -> body.get("application/json"))
					.ifPresent((json) -> {
						json.setExample(Examples.request(operation.getOperationId()));
						omitNullable(json.getSchema(), components.getSchemas());
					});
			});
		};
	}

	/** The default that the description names is that of the schema. */
	private static void describe(Parameter parameter) {
		var description = Objects.requireNonNullElse(sentence(parameter.getDescription()), "");
		parameter.setDescription(description);
		var named = DEFAULT.matcher(description);
		if (named.find()) {
			// Parameters of one type share a schema.
			var schema = AnnotationsUtils.clone(parameter.getSchema(), true);
			var types = Objects.requireNonNullElse(schema.getTypes(), Set.<String>of());
			var value = named.group(1).replace("`", "");
			schema.setDefault(types.contains("boolean") ? Boolean.valueOf(value)
					: types.contains("integer") ? Integer.valueOf(value) : value);
			parameter.setSchema(schema);
		}
	}

	/** A paragraph and a table are both a block, which says nothing more of them. */
	@SuppressWarnings({ "rawtypes", "unchecked" })
	private static void withoutBlock(Schema<?> schema) {
		var all = Objects.requireNonNullElse(schema.getAllOf(), List.<Schema>of());
		if (all.stream().anyMatch((part) -> (Components.COMPONENTS_SCHEMAS_REF + BLOCK).equals(part.get$ref()))) {
			schema.addType("object");
			schema.setProperties(all.getLast().getProperties());
			schema.setAllOf(null);
		}
	}

	/** Makes what may be null, and what is read only, optional in requests. */
	@SuppressWarnings("rawtypes")
	private static void omitNullable(Schema<?> schema, Map<String, Schema> schemas) {
		if (schema.get$ref() != null) {
			omitNullable(
					Objects.requireNonNull(
							schemas.get(schema.get$ref().substring(Components.COMPONENTS_SCHEMAS_REF.length()))),
					schemas);
		}
		if (schema.getItems() != null) {
			omitNullable(schema.getItems(), schemas);
		}
		if (schema.getProperties() != null) {
			schema.getProperties().forEach((name, property) -> {
				if ((isNullable(property) || Boolean.TRUE.equals(property.getReadOnly()))
						&& schema.getRequired() != null) {
					schema.getRequired().remove(name);
				}
				omitNullable(property, schemas);
			});
		}
		Stream.of(schema.getAnyOf(), schema.getOneOf())
			.filter(Objects::nonNull)
			.flatMap(List::stream)
			.forEach((either) -> omitNullable(either, schemas));
	}

	private static boolean isNullable(Schema<?> schema) {
		return (schema.getTypes() != null && schema.getTypes().contains("null"))
				|| (schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(OpenApiConfiguration::isNullable));
	}

	private static void describe(Schema<?> schema) {
		schema.setDescription(sentence(schema.getDescription()));
		if (schema.getProperties() != null) {
			schema.getProperties().values().forEach(OpenApiConfiguration::describe);
		}
	}

	/** Returns the text of a Javadoc tag as a sentence of Markdown. */
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
		var response = new ApiResponse().description(problem.description());
		AnswerHeaders.addOfProblem(response, problem);
		return response.content(new Content().addMediaType("application/problem+json", content));
	}

}
