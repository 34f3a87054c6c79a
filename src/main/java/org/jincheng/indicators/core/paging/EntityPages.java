package org.jincheng.indicators.core.paging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.jincheng.indicators.core.language.Term;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/**
 * Reads pages of entities by keyset: searched, sorted and counted in the database, at the
 * same cost on every page.
 *
 * @param <T> the entity
 * @param entities where the entities are
 * @param words selects what {@code q} finds
 * @param standard the field that is sorted by where none is named
 * @param properties the properties that sort fields stand for, which are never null; a
 * field that is not among them is the property of its name
 * @param key the properties that are unique together, by which those are sorted that are
 * equal otherwise
 */
public record EntityPages<T>(JpaSpecificationExecutor<T> entities, Function<String, Specification<T>> words,
		String standard, Map<String, String> properties, List<String> key) {

	/** Describes a collection of entities that have codes and names. */
	public static <T> EntityPages<T> named(JpaSpecificationExecutor<T> entities,
			Function<String, Specification<T>> words) {
		return new EntityPages<>(entities, words, "code", Map.of("name", "name.en"), List.of("code"));
	}

	/** Returns the page of all entities that the query asks for, with their total. */
	public KeysetPage<T> page(PageQuery query) {
		return page(Specification.unrestricted(), query);
	}

	/** Returns the page of the selection that the query asks for, with its total. */
	public KeysetPage<T> page(Specification<T> selection, PageQuery query) {
		var selected = (query.q() != null) ? selection.and(this.words.apply(query.q())) : selection;
		var field = query.sortField(this.standard);
		var order = Stream.concat(Stream.of(this.properties.getOrDefault(field, field)), this.key.stream())
			.distinct()
			.toList();
		var direction = query.descending() ? Sort.Direction.DESC : Sort.Direction.ASC;
		var found = this.entities.findBy(selected.and(after(order, query)),
				(fluent) -> fluent.sortBy(Sort.by(direction, order.toArray(String[]::new)))
					.limit(query.size() + 1)
					.all());
		return KeysetPage.of(found, this.entities.count(selected), query, (item) -> keys(item, order));
	}

	/** Selects by a property, or not at all if there is no value to select by. */
	public static <T> Specification<T> equal(String property, @Nullable Object value) {
		return (root, criteria, builder) -> (value != null) ? builder.equal(path(root, property), value)
				: builder.conjunction();
	}

	/** Selects what has one of some values of a property. */
	public static <T> Specification<T> isAmong(String property, Collection<?> values) {
		return (root, criteria, builder) -> path(root, property).in(values);
	}

	/** Selects what has all words in some properties. */
	public static <T> Function<String, Specification<T>> containing(String... properties) {
		return (words) -> (root, criteria,
				builder) -> builder.and(Words.of(words)
					.stream()
					.map((word) -> builder.or(Stream.of(properties)
						.map((property) -> builder.like(builder.lower(path(root, property)), Words.pattern(word), '\\'))
						.toArray(Predicate[]::new)))
					.toArray(Predicate[]::new));
	}

	private Specification<T> after(List<String> order, PageQuery query) {
		return (root, criteria, builder) -> {
			var keys = query.keys();
			if (keys == null) {
				return builder.conjunction();
			}
			var alternatives = new ArrayList<Predicate>();
			for (int i = 0; i < order.size(); i++) {
				var conditions = new ArrayList<Predicate>();
				for (int j = 0; j < i; j++) {
					conditions.add(builder.equal(path(root, order.get(j)), value(root, order.get(j), keys.get(j))));
				}
				Expression<Comparable<Object>> last = path(root, order.get(i));
				var value = value(root, order.get(i), keys.get(i));
				conditions.add(query.descending() ? builder.lessThan(last, value) : builder.greaterThan(last, value));
				alternatives.add(builder.and(conditions.toArray(Predicate[]::new)));
			}
			return builder.or(alternatives.toArray(Predicate[]::new));
		};
	}

	@SuppressWarnings("unchecked")
	private static <P> Path<P> path(Root<?> root, String property) {
		Path<?> path = root;
		for (var name : property.split("\\.", -1)) {
			path = path.get(name);
		}
		return (Path<P>) path;
	}

	private static List<String> keys(Object item, List<String> order) {
		var properties = PropertyAccessorFactory.forDirectFieldAccess(item);
		return order.stream()
			.map((property) -> Objects.requireNonNull(properties.getPropertyValue(property)))
			.map(Term::text)
			.toList();
	}

	@SuppressWarnings("unchecked")
	private static Comparable<Object> value(Root<?> root, String property, String key) {
		return (Comparable<Object>) switch (path(root, property).getJavaType()) {
			case Class<?> date when date == LocalDate.class -> LocalDate.parse(key);
			case Class<?> moment when moment == Instant.class -> Instant.parse(key);
			case Class<?> number when number == Integer.class || number == int.class -> Integer.valueOf(key);
			case Class<?> term when term.isEnum() -> Term.find((Term[]) term.getEnumConstants(), key).orElseThrow();
			default -> key;
		};
	}

}
