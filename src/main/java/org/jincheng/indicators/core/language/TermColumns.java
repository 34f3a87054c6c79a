package org.jincheng.indicators.core.language;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.hibernate.jpa.boot.spi.JpaSettings;
import org.hibernate.jpa.boot.spi.TypeContributorList;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.AbstractClassJavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Stores the terms that entities have by their codes. */
@Component
class TermColumns implements HibernatePropertiesCustomizer {

	private final PersistenceManagedTypes entities;

	TermColumns(PersistenceManagedTypes entities) {
		this.entities = entities;
	}

	@Override
	public void customize(Map<String, Object> properties) {
		properties.put(JpaSettings.TYPE_CONTRIBUTORS, (TypeContributorList) () -> List
			.of((types, _) -> terms().forEach((term) -> types.contributeJavaType(new TermType<>(term)))));
	}

	private Stream<Class<? extends Term>> terms() {
		return this.entities.getManagedClassNames()
			.stream()
			.flatMap((name) -> Stream.of(ClassUtils.resolveClassName(name, null).getDeclaredFields()))
			.<Class<?>>map(Field::getType)
			.filter(Term.class::isAssignableFrom)
			.distinct()
			.map((type) -> type.asSubclass(Term.class));
	}

	private static final class TermType<T extends Term> extends AbstractClassJavaType<T> {

		TermType(Class<T> type) {
			super(type);
		}

		@Override
		public JdbcType getRecommendedJdbcType(JdbcTypeIndicators context) {
			return context.getJdbcType(SqlTypes.VARCHAR);
		}

		@Override
		public <X> @Nullable X unwrap(@Nullable T term, Class<X> type, WrapperOptions options) {
			return (term != null) ? type.cast(term.code()) : null;
		}

		@Override
		public <X> @Nullable T wrap(@Nullable X value, WrapperOptions options) {
			var type = getJavaTypeClass();
			return (value instanceof String code) ? Term.find(type.getEnumConstants(), code).orElseThrow()
					: type.cast(value);
		}

	}

}
