package org.jincheng.indicators.revision;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface Revisions extends Repository<Revision, Long> {

	Optional<Revision> findFirstByOrderByNumberDesc();

}
