package org.jincheng.indicators.catalogue.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Indicators extends Repository<Indicator, String>, JpaSpecificationExecutor<Indicator> {

	Optional<Indicator> findById(String code);

	List<Indicator> findAll();

	List<Indicator> findAllByCodeIn(Collection<String> codes);

	List<Indicator> findAllByOrigin(Origin origin);

	/** The cells of a measure. */
	List<Indicator> findAllByOf(String of);

	Optional<Indicator> findByOfAndCell(String of, String cell);

	/** The code of the cell that there is, or of the one that can be made. */
	default String codeOfCell(String measure, Where where) {
		return findByOfAndCell(measure, where.toString()).map(Indicator::code)
			.orElseGet(() -> where.cellOf(measure, (code) -> findById(code).isPresent()));
	}

	@Query("select code from Indicator where of in :measures")
	List<String> findCodesOfCells(Collection<String> measures);

	List<Indicator> findAllByCellNotNull();

	/** What one is or was a share of, also one that is withdrawn. */
	@Query(value = "select share_of_en from indicator where code = :code", nativeQuery = true)
	Optional<String> findWhole(String code);

	/** The cells of some measures. */
	List<Indicator> findAllByOfInOrderByCode(Collection<String> measures);

	Indicator save(Indicator indicator);

	void delete(Indicator indicator);

	/** Whether an indicator has figures, or had some. */
	@Query(value = "select exists (select from observation where indicator_code = :code)", nativeQuery = true)
	boolean hasFigures(String code);

	/** Whether an indicator has figures in some units now. */
	@Query(value = """
			select exists (select from observation
			  where indicator_code = :code and unit_code in (:units) and superseded_at is null)""", nativeQuery = true)
	boolean hasFiguresIn(String code, Collection<String> units);

	@Query("select code from Indicator")
	List<String> codes();

}
