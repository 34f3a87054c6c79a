package org.jincheng.indicators.subjects.metric;

import org.jincheng.indicators.core.paging.Entities;

import org.springframework.data.repository.Repository;

interface EnvironmentMetrics extends Repository<EnvironmentMetric, String>, Entities<EnvironmentMetric> {

}
