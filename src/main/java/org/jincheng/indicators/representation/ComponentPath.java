package org.jincheng.indicators.representation;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import org.jincheng.indicators.language.Term;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

/**
 * A path from a record to a value in it, such as {@code period.start}. Its steps are
 * components, or methods that compute a value; a step from a list is taken from each item
 * of it.
 */
final class ComponentPath {

	private final String path;

	private final List<Method> steps;

	private ComponentPath(String path, List<Method> steps) {
		this.path = path;
		this.steps = steps;
	}

	/**
	 * Finds the steps of a path.
	 * @throws IllegalArgumentException if a record has nothing of the name of a step
	 */
	static ComponentPath of(Class<?> type, String path) {
		var steps = new ArrayList<Method>();
		Class<?> from = type;
		for (var name : path.split("\\.", -1)) {
			var step = ReflectionUtils.findMethod(from, name);
			if (step == null) {
				throw new IllegalArgumentException(from.getName() + " has no " + name);
			}
			step.setAccessible(true);
			steps.add(step);
			var returned = ResolvableType.forMethodReturnType(step);
			from = returned.as(Collection.class).getGeneric().resolve(returned.toClass());
		}
		return new ComponentPath(path, List.copyOf(steps));
	}

	/** Returns the name of a column of the value, such as {@code period_start}. */
	String columnName() {
		return this.path.replace('.', '_').replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
	}

	/** Returns the type of a cell of the value. Several values are one text. */
	ColumnType type() {
		return this.steps.stream().map(Method::getReturnType).anyMatch(Collection.class::isAssignableFrom)
				? ColumnType.TEXT : ColumnType.of(this.steps.getLast().getReturnType());
	}

	/**
	 * Returns what Javadoc says of the value, without when it is null, which a cell shows
	 * as empty.
	 */
	String description() {
		var step = this.steps.getLast();
		var text = new CommentFormatter().format(comment(step))
			.replaceAll("<[^>]+>", "")
			.replaceAll("\\s+", " ")
			.replaceFirst("; null .*", "")
			.strip();
		return StringUtils.capitalize(text.endsWith(".") ? text : text + ".");
	}

	private static Comment comment(Method step) {
		return RuntimeJavadoc.getJavadoc(step.getDeclaringClass())
			.getRecordComponents()
			.stream()
			.filter((component) -> component.getName().equals(step.getName()))
			.findFirst()
			.map(ParamJavadoc::getComment)
			.orElseGet(() -> RuntimeJavadoc.getJavadoc(step).getComment());
	}

	/** Returns the value in a record, as it is in a cell. */
	@Nullable Object valueIn(Object row) {
		return cell(value(row, 0));
	}

	private @Nullable Object value(@Nullable Object from, int step) {
		if (from == null || step == this.steps.size()) {
			return from;
		}
		if (from instanceof Collection<?> items) {
			return items.stream().map((item) -> value(item, step)).toList();
		}
		return value(ReflectionUtils.invokeMethod(this.steps.get(step), from), step + 1);
	}

	private static @Nullable Object cell(@Nullable Object value) {
		return switch (value) {
			case Term term -> term.code();
			case UUID id -> id.toString();
			case Collection<?> items ->
				items.stream().map(ComponentPath::cell).map(String::valueOf).collect(Collectors.joining(" "));
			case null, default -> value;
		};
	}

}
