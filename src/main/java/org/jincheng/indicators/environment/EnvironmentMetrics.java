package org.jincheng.indicators.environment;

import org.jincheng.indicators.paging.Entities;

import org.springframework.data.repository.Repository;

interface EnvironmentMetrics extends Repository<EnvironmentMetric, String>, Entities<EnvironmentMetric> {

}
