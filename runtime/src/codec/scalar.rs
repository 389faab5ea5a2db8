//! Texts, numbers and booleans.

use std::{fmt, marker::PhantomData};

use serde::{
    de::{Deserialize, Deserializer, Error, Unexpected, Visitor},
    ser::{Serialize, Serializer},
};

use super::{Blank, Decode, Encode};

macro_rules! by_serde {
    ($($type:ty = $blank:expr;)*) => {$(
        impl<'de> Decode<'de> for $type {
            fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::deserialize(deserializer)
            }
        }
        impl Encode for $type {
            fn encode<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.serialize(serializer)
            }
        }
        impl Blank for $type {
            fn blank() -> Self {
                $blank
            }
        }
    )*};
}

by_serde! {
    String = String::new();
    bool = false;
    f32 = 0.0;
    f64 = 0.0;
}

/// JSON has one kind of number: `3.0` is a whole number too.
struct WholeVisitor<T>(PhantomData<T>);

impl<T: TryFrom<i64> + TryFrom<u64>> Visitor<'_> for WholeVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a whole number ({})", std::any::type_name::<T>())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        T::try_from(value).map_err(|_| E::invalid_value(Unexpected::Signed(value), &self))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        T::try_from(value).map_err(|_| E::invalid_value(Unexpected::Unsigned(value), &self))
    }

    #[allow(clippy::cast_possible_truncation, reason = "the bounds are checked first")]
    fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
        /// Beyond this, a float does not tell one whole number from the next.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if value.fract() == 0.0 && value.abs() <= EXACT {
            return self.visit_i64(value as i64);
        }
        Err(E::invalid_value(Unexpected::Float(value), &self))
    }
}

macro_rules! whole {
    ($($type:ty)*) => {$(
        impl<'de> Decode<'de> for $type {
            fn decode<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any(WholeVisitor::<Self>(PhantomData))
            }
        }
        impl Encode for $type {
            fn encode<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.serialize(serializer)
            }
        }
        impl Blank for $type {
            fn blank() -> Self {
                0
            }
        }
    )*};
}

whole! { i8 i16 i32 i64 u8 u16 u32 u64 }
