package org.jincheng.indicators.faces.mcp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jincheng.indicators.core.language.TextFile;
import org.jincheng.indicators.core.problem.BodyFields;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.request.BodyReader;
import org.jincheng.indicators.core.request.BodyRules;
import org.jincheng.indicators.core.request.ClientAddress;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

import org.springframework.aop.support.AopUtils;
import org.springframework.core.GenericTypeResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The tools, by name.
 *
 * @param tools the tools, by name
 * @param bodies reads bodies
 * @param answers makes answers of tools
 * @param search finds what is meant
 */
@Component
record Tools(Map<String, Tool<?>> tools, BodyReader bodies, Answers answers, SearchTool search) {

	private static final int MAX_SENT_BACK = 200;

	private static final SingletonSupplier<RawValue> DESCRIPTIONS = SingletonSupplier
		.of(() -> new RawValue(TextFile.read("mcp/tools.json")));

	/** Returns the descriptions of all tools, always in the same order. */
	RawValue described() {
		return DESCRIPTIONS.obtain();
	}

	/**
	 * Calls the tool that a message names. What is wrong with its arguments, or keeps it
	 * from answering, is told in the result, where the assistant reads it.
	 * @throws JsonRpcException if there is no such tool
	 */
	Map<String, Object> call(JsonRpcMessage message, ClientAddress client) {
		var name = message.text("name");
		var tool = this.tools.get(name);
		if (tool == null) {
			throw JsonRpcException.invalidParams("Unknown tool.",
					Map.of("allowed", this.tools.keySet().stream().sorted().toList()));
		}
		try {
			var answer = call(tool, message, client);
			var result = result(InWords.of(answer));
			result.put("structuredContent", new RawValue(this.answers.write(answer)));
			return result;
		}
		catch (RefusedException ex) {
			return failed(ex.errors().isEmpty() ? String.valueOf(ex.getMessage()) : words(ex.errors()));
		}
	}

	private <A extends Record> InWords call(Tool<A> tool, JsonRpcMessage message, ClientAddress client) {
		var sent = message.params().path("arguments");
		if (!((sent.isMissingNode() ? JsonNodeFactory.instance.objectNode() : sent) instanceof ObjectNode arguments)) {
			throw new InvalidParametersException(RequestError.of("arguments", null, "Not an object."));
		}
		// A text where a list is asked for is one.
		BodyFields.of(arguments(tool))
			.filter((component) -> component.getType() == List.class && arguments.path(component.getName()).isString())
			.forEach((component) -> {
				var text = arguments.get(component.getName()).asString();
				var items = arguments.putArray(component.getName());
				Arrays.stream(text.split(",", BodyRules.MAX_ITEMS + 2)).map(String::strip).forEach(items::add);
			});
		var faults = new ArrayList<RequestError>();
		var read = this.bodies.read(arguments, arguments(tool), faults::add);
		if (read == null) {
			throw new InvalidParametersException(faults);
		}
		return tool.call(read, client);
	}

	/** Returns what the arguments of a tool are read into. */
	@SuppressWarnings("unchecked")
	static <A extends Record> Class<A> arguments(Tool<A> tool) {
		return (Class<A>) Objects
			.requireNonNull(GenericTypeResolver.resolveTypeArgument(AopUtils.getTargetClass(tool), Tool.class));
	}

	private static Map<String, Object> result(String text) {
		var result = new LinkedHashMap<String, Object>();
		result.put("content", List.of(Map.of("type", "text", "text", text)));
		return result;
	}

	private static Map<String, Object> failed(String words) {
		var result = result(words);
		result.put("isError", true);
		return result;
	}

	/** What is wrong with each argument, and what is allowed. */
	private String words(List<RequestError> errors) {
		return IntStream.range(0, errors.size())
			.mapToObj((i) -> words(errors.get(i), i < RequestError.MAX_WITH_NEAREST))
			.collect(Collectors.joining("\n"));
	}

	/** Returns what was sent, if it is not too long to be sent back. */
	static String shortened(String sent) {
		return (sent.length() <= MAX_SENT_BACK) ? sent : sent.substring(0, MAX_SENT_BACK) + "\u2026";
	}

	/**
	 * The arguments are the body of what a tool is asked, and the parameters of the tool.
	 */
	private static String name(RequestError error) {
		return (error.at().parameter() != null) ? error.at().parameter() : error.pointer().replaceFirst("^/", "");
	}

	private String words(RequestError error, boolean withNearest) {
		var nearest = (withNearest && error.rejected() != null && error.allowed().isEmpty())
				? this.search.nearest(name(error), error.rejected()) : List.<String>of();
		var at = shortened(name(error))
				+ ((error.rejected() != null) ? " \"" + shortened(error.rejected()) + "\"" : "");
		return (at.isEmpty() ? "" : at + ": ") + error.message()
				+ (nearest.isEmpty() ? "" : " Nearest: " + String.join(", ", nearest) + ".")
				+ (error.allowed().isEmpty() ? "" : " Allowed: " + String.join(", ", error.allowed()) + ".");
	}

}
