package org.jincheng.indicators.runtime.security;

import java.time.Instant;

import org.jincheng.indicators.core.paging.Entities;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

interface ApiKeys extends Repository<ApiKey, String>, Entities<ApiKey> {

	void save(ApiKey key);

	@Modifying
	@Query("update ApiKey set revokedAt = :now where id = :id and revokedAt is null")
	void revoke(String id, Instant now);

	/**
	 * Records a use in a transaction of its own, in which two requests with one key do
	 * not conflict.
	 */
	@Modifying
	@Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.READ_COMMITTED)
	@Query("update ApiKey set lastUsedAt = :now where id = :id and (lastUsedAt is null or lastUsedAt < :before)")
	void recordUse(String id, Instant now, Instant before);

}
