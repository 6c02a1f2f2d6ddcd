package io.clientele.forecasting.selection;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.forecasting.transformation.AnyFittedModel;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a place in JSON where any fitted model of this module may stand, named by the property {@code method}: the models that
 * {@link AnyFittedModel} lists, and what is made of several.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@JacksonAnnotationsInside
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
@JsonSubTypes({
    @JsonSubTypes.Type(AnyFittedModel.class),
    @JsonSubTypes.Type(FittedAutomatic.class),
    @JsonSubTypes.Type(FittedCombination.class),
    @JsonSubTypes.Type(value = LastValue.FittedLastValue.class, name = "last-value"),
    @JsonSubTypes.Type(value = Reseasoned.FittedReseasoned.class, name = "reseasoned")
})
@interface AnyFitted {}
