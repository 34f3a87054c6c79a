package org.jincheng.indicators.catalogue.indicator;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Units extends Repository<Unit, String> {

	Optional<Unit> findById(String code);

	List<Unit> findAll();

	@Query("select code from Unit")
	List<String> codes();

	/** The codes of the rates that indicators are in. */
	@NativeQuery("""
			select distinct unit_code from indicator_unit join indicator on code = indicator_code
			where denominator_code is not null and is_listed and withdrawn_at is null""")
	List<String> ratesInUse();

}
